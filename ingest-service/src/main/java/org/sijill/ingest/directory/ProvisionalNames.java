package org.sijill.ingest.directory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Enters the names that rules have found into the directory as provisional entities. It is asked before articles are
 * sent to the index and the sending waits for it, so that whatever a search finds has a label.
 */
@ApplicationScoped
public class ProvisionalNames {

    /** Of several mentions in an article the longest is the fullest name. Ids in order, so that two writers wait, not clash. */
    private static final String RECORD = """
            with named as materialized (
                select distinct on (kind, id) mention ->> 'kind' as kind, mention ->> 'ref' as id,
                    mention ->> 'type' as type, mention ->> 'text' as label
                from article a join annotation n on n.article_id = a.id and n.revision = a.revision
                    cross join lateral jsonb_path_query(
                        n.mentions, '$.*[*] ? (@.ref like_regex "^p-[0-9a-f]{16}$")') as mention
                where a.id = any (?) and a.state = 'live'
                order by kind, id, length(mention ->> 'text') desc),
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

    /** Makes sure that all provisional entities which articles name are in the directory's index. */
    public void publish(Collection<String> articleIds) {
        int added = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(RECORD)) {
                statement.setArray(1, connection.createArrayOf("text", articleIds.toArray()));
                return statement.executeUpdate();
            }
        });
        if (added > 0) {
            publisher.publishChanges();
        }
    }
}
