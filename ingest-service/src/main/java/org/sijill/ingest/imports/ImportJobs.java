package org.sijill.ingest.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.imports.Tally.Fault;

/** The states of imports. Times are the database's own, so that replicas need not agree on a clock. */
@ApplicationScoped
class ImportJobs {

    private static final String CREATE = """
            insert into import_job (id, state, format, gzip, source, ignore_unknown, created_at, touched_at)
            values (?, 'receiving', ?, ?, ?, ?, now(), now())""";

    private static final String UPLOADED = """
            update import_job set state = 'queued', broken_off = ?, touched_at = now()
            where id = ? and state = 'receiving'""";

    /** Also what nobody works on any more, and uploads that have gone silent: what came of them is imported. */
    private static final String CLAIM = """
            update import_job set state = 'running', lease_owner = ?, lease_until = now() + ? * interval '1 millisecond',
                started_at = coalesce(started_at, now()), touched_at = now(),
                broken_off = case when state = 'receiving' then 'the upload has gone silent' else broken_off end
            where id = (
                select id from import_job
                where state = 'queued'
                    or (state = 'running' and (lease_until is null or lease_until < now() or lease_owner = ?))
                    or (state = 'receiving' and touched_at < now() - ? * interval '1 millisecond')
                order by created_at limit 1 for update skip locked)
            returning id, format, gzip, source, ignore_unknown, settled_line""";

    private static final String HOLD = """
            select id from import_job where id = ? and state = 'running' and lease_owner = ? for no key update""";

    private static final String ADVANCE = """
            update import_job set settled_line = ?, received = received + ?, created = created + ?,
                updated = updated + ?, unchanged = unchanged + ?, rejected = rejected + ?, touched_at = now(),
                lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where id = ? and state = 'running' and lease_owner = ? and settled_line < ?""";

    private static final String RENEW = """
            update import_job set lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where id = ? and state = 'running' and lease_owner = ?""";

    private static final String KEEP_ERROR = """
            insert into import_error (job_id, line, ordinal, field, detail, article_id)
            select ?, ?, ?, ?, ?, ? where (select count(*) from import_error where job_id = ?) < ?""";

    private static final String END = """
            with ended as (
                update import_job set state = ?, failure = ?, finished_at = now(), touched_at = now(),
                    lease_until = null, lease_owner = null
                where id = ? and state = 'running' and lease_owner = ? returning id)
            delete from import_chunk using ended where job_id = ended.id""";

    private static final String CANCEL = """
            with ended as (
                update import_job set state = 'cancelled', finished_at = now(), touched_at = now(),
                    lease_until = null, lease_owner = null
                where id = ? and state in ('receiving', 'queued', 'running') returning id),
            emptied as (delete from import_chunk using ended where job_id = ended.id)
            select id from ended""";

    private static final String RELEASE =
            "update import_job set lease_until = null where id = ? and lease_owner = ? and state = 'running'";

    private final ImportTables tables;
    private final ImportsConfig config;

    ImportJobs(ImportTables tables, ImportsConfig config) {
        this.tables = tables;
        this.config = config;
    }

    /** A new import whose upload is coming in. */
    String create(ImportRequest request) {
        String id = UUID.randomUUID().toString();
        tables.execute(CREATE, id, request.format().name(), request.gzip(), request.source(), request.ignoreUnknown());
        return id;
    }

    /**
     * Hands an upload over to be read.
     *
     * @param brokenOff why it ended before its end; null when it is whole
     */
    void uploaded(String id, @Nullable String brokenOff) {
        tables.execute(UPLOADED, brokenOff, id);
    }

    /** Takes the oldest import that waits for a reader. */
    Optional<ImportJob> claim(UUID owner) {
        Duration silence = config.uploadSilence();
        return tables
                .query(CLAIM, row -> job(row, owner), owner, config.lease().toMillis(), owner, silence.toMillis())
                .stream()
                .findFirst();
    }

    /**
     * Keeps everybody else from taking an import over until the transaction ends, however long that is after the end of
     * the lease; says whether the import is still the owner's to read.
     */
    boolean hold(ImportJob job) {
        return !tables.query(HOLD, row -> row.getString(1), job.id(), job.owner())
                .isEmpty();
    }

    /**
     * Notes what became of a batch, in the batch's transaction; says whether the import is still the owner's to read. It
     * is not when the batch is settled already: then the commit had taken effect whose answer was lost.
     */
    boolean advance(ImportJob job, Tally tally) {
        int advanced = tables.execute(
                ADVANCE,
                tally.lastLine(),
                tally.received(),
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.rejected(),
                config.lease().toMillis(),
                job.id(),
                job.owner(),
                tally.lastLine());
        int ordinal = 0;
        for (Fault fault : tally.faults()) {
            tables.execute(
                    KEEP_ERROR,
                    job.id(),
                    fault.line(),
                    ordinal++,
                    fault.field(),
                    fault.detail(),
                    fault.articleId(),
                    job.id(),
                    config.keptErrors());
        }
        return advanced == 1;
    }

    /**
     * Ends an import and lets its upload go.
     *
     * @param failure why it was not read to its end; null when it was
     */
    void end(ImportJob job, @Nullable String failure) {
        String state = (failure == null ? ImportState.FINISHED : ImportState.FAILED).wire();
        tables.execute(END, state, failure, job.id(), job.owner());
    }

    /** Stops an import; says whether it could be stopped. */
    boolean cancel(String id) {
        return !tables.query(CANCEL, row -> row.getString(1), id).isEmpty();
    }

    /** Makes the lease as long as it was; says whether the import is still the owner's to read. */
    boolean renew(ImportJob job) {
        return tables.execute(RENEW, config.lease().toMillis(), job.id(), job.owner()) == 1;
    }

    /** Gives an import back, for another to go on at once. */
    void release(ImportJob job) {
        tables.execute(RELEASE, job.id(), job.owner());
    }

    private static ImportJob job(ResultSet row, UUID owner) throws SQLException {
        ImportRequest request = new ImportRequest(
                ImportFormat.valueOf(row.getString("format")),
                row.getBoolean("gzip"),
                row.getString("source"),
                row.getBoolean("ignore_unknown"));
        return new ImportJob(row.getString("id"), owner, request, row.getLong("settled_line"));
    }
}
