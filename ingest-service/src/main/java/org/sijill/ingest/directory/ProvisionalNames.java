package org.sijill.ingest.directory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.annotation.Mention;

/**
 * Enters the names that rules have found into the directory as provisional entities. It is asked before articles are
 * sent to the index and the sending waits for it, so that whatever a search finds has a label.
 */
@ApplicationScoped
public class ProvisionalNames {

    /** Ids in order, so that two writers wait, not clash. */
    private static final String RECORD = """
            actors as (
                insert into actor (id, type, label, label_en, origin, status)
                select id, type, label, label, 'rule', 'provisional' from named where kind = 'actor' order by id
                on conflict (id) do nothing returning id),
            places as (
                insert into place (id, type, label, label_en, origin, status)
                select id, type, label, label, 'rule', 'provisional' from named where kind = 'place' order by id
                on conflict (id) do nothing returning id)
            insert into directory_queue (kind, entity_id)
            select 'actor', id from actors union all select 'place', id from places""";

    /** Of several mentions in an article the longest is the fullest name. */
    private static final String RECORD_STORED = """
            with named as materialized (
                select distinct on (kind, id) mention ->> 'kind' as kind, mention ->> 'ref' as id,
                    mention ->> 'type' as type, mention ->> 'text' as label
                from article a join annotation n on n.article_id = a.id and n.revision = a.revision
                    cross join lateral jsonb_path_query(
                        n.mentions, '$.*[*] ? (@.ref like_regex "^p-[0-9a-f]{16}$")') as mention
                where a.id = any (?) and a.state = 'live'
                order by kind, id, length(mention ->> 'text') desc),
            """ + RECORD;

    private static final String RECORD_FOUND = """
            with named as materialized (
                select distinct on (n.kind, n.id) n.kind, n.id, n.type, n.label
                from unnest(?, ?, ?, ?, ?) as n (article_id, kind, id, type, label)
                    join article a on a.id = n.article_id
                where a.state = 'live'
                order by n.kind, n.id, length(n.label) desc),
            """ + RECORD;

    /** Names that no other article has and that no editor has touched. */
    private static final String FORGET = """
            with named as materialized (
                select distinct unnest(refs) as ref from annotation where article_id = ?),
            alone as materialized (
                select ref from named where not exists (
                    select 1 from annotation n where n.refs @> array[named.ref] and n.article_id <> ?)),
            actors as (
                delete from actor using alone where ref = 'actor:' || id and status = 'provisional' and version = 1
                returning id),
            places as (
                delete from place using alone where ref = 'place:' || id and status = 'provisional' and version = 1
                returning id)
            insert into directory_queue (kind, entity_id)
            select 'actor', id from actors union all select 'place', id from places""";

    private final AgroalDataSource database;
    private final DirectoryPublisher publisher;

    ProvisionalNames(AgroalDataSource database, DirectoryPublisher publisher) {
        this.database = database;
        this.publisher = publisher;
    }

    /**
     * Erases the provisional entities that only one article names, because their names are its words. Part of the
     * transaction that erases its annotations, before it does.
     */
    @Transactional(TxType.MANDATORY)
    public void forget(String articleId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, articleId);
            statement.setString(2, articleId);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The names of an article cannot be erased", failure);
        }
    }

    /** Makes sure that all provisional entities which stored annotations of articles name are in the directory's index. */
    public void publish(Collection<String> articleIds) {
        publish(
                RECORD_STORED,
                (connection, statement) ->
                        statement.setArray(1, connection.createArrayOf("text", articleIds.toArray())));
    }

    /** The same for annotations that are at hand, by the ids of their articles. */
    public void publish(Map<String, Annotations> annotations) {
        List<String> articles = new ArrayList<>();
        List<Mention> names = new ArrayList<>();
        annotations.forEach((article, found) -> {
            names.addAll(found.provisional());
            articles.addAll(Collections.nCopies(names.size() - articles.size(), article));
        });
        if (names.isEmpty()) {
            return;
        }
        publish(RECORD_FOUND, (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("text", articles.toArray()));
            statement.setArray(2, column(connection, names, name -> name.kind().wire()));
            statement.setArray(3, column(connection, names, Mention::ref));
            statement.setArray(4, column(connection, names, Mention::type));
            statement.setArray(5, column(connection, names, Mention::text));
        });
    }

    private void publish(String record, Parameters parameters) {
        int added = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(record)) {
                parameters.set(connection, statement);
                return statement.executeUpdate();
            }
        });
        if (added > 0) {
            publisher.publishChanges();
        }
    }

    private static Array column(Connection connection, List<Mention> rows, Function<Mention, @Nullable String> value)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(value).toArray(String[]::new));
    }

    private interface Parameters {
        void set(Connection connection, PreparedStatement statement) throws SQLException;
    }
}
