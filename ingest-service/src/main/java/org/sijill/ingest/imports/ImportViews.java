package org.sijill.ingest.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.imports.ImportView.LineError;

/** Imports to look at. */
@ApplicationScoped
class ImportViews {

    /** What is neither in the outbox any more nor among the dead letters has reached the index. */
    private static final String VIEW = """
            select j.*,
                (select count(*) from (
                    select o.article_id from outbox o where o.import_job = j.id
                    union select d.article_id from dead_letter d where d.import_job = j.id) as absent) as absent,
                (select count(distinct d.article_id) from dead_letter d where d.import_job = j.id) as dead
            from import_job j""";

    private static final String ONE = VIEW + " where j.id = ?";
    private static final String NEWEST = VIEW + " order by j.created_at desc, j.id limit ?";
    private static final String ERRORS =
            "select line, field, detail from import_error where job_id = ? order by line, ordinal";

    private final ImportTables tables;

    ImportViews(ImportTables tables) {
        this.tables = tables;
    }

    /** An import without its errors. */
    Optional<ImportView> find(String id) {
        return tables.query(ONE, ImportViews::view, id).stream().findFirst();
    }

    List<ImportView> newest(int size) {
        return tables.query(NEWEST, ImportViews::view, size);
    }

    List<LineError> errors(String id) {
        return tables.query(ERRORS, row -> new LineError(row.getLong(1), row.getString(2), row.getString(3)), id);
    }

    private static ImportView view(ResultSet row) throws SQLException {
        long changes = row.getLong("created") + row.getLong("updated");
        return new ImportView(
                row.getString("id"),
                ImportState.of(row.getString("state")),
                row.getLong("bytes"),
                row.getLong("received"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                Math.max(0, changes - row.getLong("absent")),
                row.getLong("dead"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("broken_off"),
                row.getString("failure"),
                null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
