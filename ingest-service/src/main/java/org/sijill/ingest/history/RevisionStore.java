package org.sijill.ingest.history;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.history.RevisionSummary.Outcome;

/** Reads revisions from PostgreSQL. A takedown erases them there, so what is not there cannot be read. */
@ApplicationScoped
class RevisionStore {

    private static final String HEAD = "select revision, removal_reason from article where id = ?";

    /** One more than the page, so that its last revision has one to be compared with; texts are compared where they are. */
    private static final String PAGE = """
        select revision, received_at, sha256,
            raw_title is distinct from lag(raw_title) over w as title,
            raw_body is distinct from lag(raw_body) over w as body,
            url is distinct from lag(url) over w as url,
            published is distinct from lag(published) over w as published,
            language is distinct from lag(language) over w as language
        from (select * from article_revision where article_id = ? and revision < ?
            order by revision desc limit ? + 1) as recent
        window w as (order by revision)
        order by revision desc limit ?\
        """;

    private static final String ONE = """
        select revision, raw_title, raw_body, sha256, url, published, language, received_at
        from article_revision where article_id = ? and revision = ?\
        """;

    private final AgroalDataSource database;

    RevisionStore(AgroalDataSource database) {
        this.database = database;
    }

    /** What is known of an article; empty when there is none of this id. */
    Optional<Head> head(String id) {
        return query(HEAD, row -> new Head(row.getInt(1), row.getString(2)), id).stream()
                .findFirst();
    }

    /** Revisions before one, newest first. */
    List<RevisionSummary> page(String id, int before, int size) {
        return query(PAGE, RevisionStore::summary, id, before, size, size);
    }

    Optional<Revision> find(String id, int revision) {
        return query(ONE, RevisionStore::revision, id, revision).stream().findFirst();
    }

    private static RevisionSummary summary(ResultSet row) throws SQLException {
        int number = row.getInt("revision");
        return new RevisionSummary(
                number,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                number == 1 ? Outcome.CREATED : Outcome.UPDATED,
                number == 1 ? List.of() : changed(row),
                HexFormat.of().formatHex(row.getBytes("sha256")));
    }

    private static List<String> changed(ResultSet row) throws SQLException {
        List<String> changed = new ArrayList<>();
        for (String field : List.of("title", "body", "url", "published", "language")) {
            if (row.getBoolean(field)) {
                changed.add(field.equals("published") ? "publishedAt" : field);
            }
        }
        return changed;
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt("revision"),
                row.getString("raw_title"),
                row.getString("raw_body"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getString("url"),
                row.getString("published"),
                row.getString("language"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private <T> List<T> query(String sql, Reading<T> reading, Object... parameters) {
        List<T> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.read(row));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("Revisions cannot be read", failure);
        }
    }

    /**
     * An article's newest revision.
     *
     * @param removalReason why it was taken down; null while it is live
     */
    record Head(int revision, @Nullable String removalReason) {}

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
