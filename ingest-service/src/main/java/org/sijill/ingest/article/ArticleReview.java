package org.sijill.ingest.article;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.sijill.index.Published;
import org.sijill.ingest.IngestConfig;
import org.sijill.ingest.analysis.AnalysisService;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.annotation.Annotator;
import org.sijill.ingest.outbox.Outbox;
import org.sijill.text.canonical.Canonicalizer;

/** Articles that something other than a submission concerns, such as an edit of the directory. */
@ApplicationScoped
public class ArticleReview {

    private static final String NAMING = """
            select a.id from annotation n join article a on a.id = n.article_id and a.revision = n.revision
            where n.refs && ? and a.state = 'live' and a.id > ? order by a.id limit ?""";

    private static final String RECENT = """
            with recent as (
                select id from article where updated_at >= ?
                union select article_id from outbox union select article_id from dead_letter)
            select a.id from article a join recent r on r.id = a.id
            where a.state = 'live' and a.id > ? order by a.id limit ?""";

    /** Locked in one order, so that two that lock several articles wait for each other instead of clashing. */
    private static final String RAISE = """
            with locked as materialized (
                select id from article where id = any (?) and state = 'live' order by id for update)
            update article a set index_version = a.index_version + 1 from locked l where a.id = l.id returning a.id""";

    private final AgroalDataSource database;
    private final ArticleRepository articles;
    private final RevisionRepository revisions;
    private final AnnotationRepository annotations;
    private final AnnotationJson json;
    private final AnalysisService analysis;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    ArticleReview(
            AgroalDataSource database,
            ArticleRepository articles,
            RevisionRepository revisions,
            AnnotationRepository annotations,
            AnnotationJson json,
            AnalysisService analysis,
            Outbox outbox,
            Clock clock,
            IngestConfig config) {
        this.database = database;
        this.articles = articles;
        this.revisions = revisions;
        this.annotations = annotations;
        this.json = json;
        this.analysis = analysis;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = config.timeZone();
    }

    /**
     * The live articles whose annotation names one of some entities, by id.
     *
     * @param refs entities such as {@code actor:john-kerry}
     * @param after only articles with a greater id
     */
    public List<String> naming(Collection<String> refs, String after, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NAMING)) {
            statement.setArray(1, connection.createArrayOf("text", refs.toArray()));
            statement.setString(2, after);
            statement.setInt(3, most);
            return ids(statement);
        }
    }

    /** The live articles that were changed since a time or that the index has not been sent yet or refuses, by id. */
    public List<String> recent(Instant since, String after, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RECENT)) {
            statement.setTimestamp(1, Timestamp.from(since));
            statement.setString(2, after);
            statement.setInt(3, most);
            return ids(statement);
        }
    }

    /** Sends articles to the index again, because their documents change though their texts do not. */
    @Transactional(TxType.MANDATORY)
    public void resend(Collection<String> ids) throws SQLException {
        List<String> raised;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RAISE)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            raised = ids(statement);
        }
        outbox.enqueueAll(raised);
    }

    /** Annotates articles again and sends those to the index in which something else is found now. */
    @Transactional(TxType.MANDATORY)
    public void review(Collection<String> ids) {
        for (String id : new TreeSet<>(ids)) {
            articles.lock(id).filter(article -> !article.isRemoved()).ifPresent(this::review);
        }
    }

    private void review(Article article) {
        RevisionId current = new RevisionId(article.id, article.revision);
        ArticleRevision revision = revisions.findById(current);
        StoredAnnotation stored = annotations.findById(current);
        Annotations found = analysis.annotate(
                revision.rawTitle == null ? null : Canonicalizer.canonicalize(revision.rawTitle),
                Canonicalizer.canonicalize(revision.rawBody),
                article.published == null
                        ? null
                        : Published.parse(article.published).dayIn(zone));
        if (!found.equals(json.read(stored.mentions))) {
            stored.mentions = json.write(found);
            stored.refs = found.entities().toArray(String[]::new);
            stored.annotatorVersion = Annotator.VERSION;
            stored.annotatedAt = clock.instant();
            announce(article);
        }
    }

    private void announce(Article article) {
        article.indexVersion++;
        outbox.enqueue(article.id);
    }

    private static List<String> ids(PreparedStatement statement) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }
}
