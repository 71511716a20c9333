package org.sijill.ingest.editing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.editing.Job.Selection;
import org.sijill.ingest.editing.Job.Task;

/** The jobs that edits leave, on a connection of the caller's transaction. */
@ApplicationScoped
class JobStore {

    private static final String ADD = """
            insert into directory_job (edit_id, task, selection, refs, phrase, since, due_at)
            values (?, ?, ?, ?, ?, ?, now() + ? * interval '1 millisecond')""";

    private static final String CLAIM = """
            select id, task, selection, refs, phrase, since, attempts, after_article from directory_job
            where due_at <= now() order by due_at, id limit 1 for update skip locked""";

    /** A place with all that lies in it, an actor, and whatever was merged into one of them. */
    private static final String CONCERNED = """
            with recursive concerned (id) as (
                select ?::text
                union
                select more.id from concerned c cross join lateral (
                    select from_id as id from entity_redirect where kind = ? and to_id = c.id
                    union all
                    select id from place where ? = 'place' and parent_id = c.id) as more)
            select ? || ':' || id from concerned""";

    private final AgroalDataSource database;

    JobStore(AgroalDataSource database) {
        this.database = database;
    }

    /** The entities whose articles change when one of them is merged, rejected or put elsewhere. */
    List<String> concerned(String kind, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CONCERNED)) {
            statement.setString(1, id);
            statement.setString(2, kind);
            statement.setString(3, kind);
            statement.setString(4, kind);
            List<String> refs = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    refs.add(row.getString(1));
                }
            }
            return refs;
        }
    }

    void addNamed(long edit, Task task, Collection<String> refs) throws SQLException {
        add(edit, task, Selection.NAMED, refs, null, null, Duration.ZERO);
    }

    void addPhrase(long edit, String phrase) throws SQLException {
        add(edit, Task.REVIEW, Selection.PHRASE, List.of(), phrase, null, Duration.ZERO);
    }

    void addRecent(long edit, Instant since, Duration delay) throws SQLException {
        add(edit, Task.REVIEW, Selection.RECENT, List.of(), null, since, delay);
    }

    /** The next job that is due and that nobody else works on; the caller's transaction holds it. */
    @Nullable
    Job claim() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? job(row) : null;
        }
    }

    void advance(long job, String after) throws SQLException {
        update("update directory_job set after_article = ?, attempts = 0 where id = ?", after, job);
    }

    void postpone(long job, Duration wait) throws SQLException {
        update(
                "update directory_job set attempts = attempts + 1, due_at = now() + ? * interval '1 millisecond'"
                        + " where id = ?",
                wait.toMillis(),
                job);
    }

    void remove(long job) throws SQLException {
        update("delete from directory_job where id = ?", job);
    }

    private void add(
            long edit,
            Task task,
            Selection selection,
            Collection<String> refs,
            @Nullable String phrase,
            @Nullable Instant since,
            Duration delay)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setLong(1, edit);
            statement.setString(2, task.name().toLowerCase(Locale.ROOT));
            statement.setString(3, selection.name().toLowerCase(Locale.ROOT));
            statement.setArray(4, connection.createArrayOf("text", refs.toArray()));
            statement.setString(5, phrase);
            statement.setTimestamp(6, since == null ? null : Timestamp.from(since));
            statement.setLong(7, delay.toMillis());
            statement.executeUpdate();
        }
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Job job(ResultSet row) throws SQLException {
        Array refs = row.getArray("refs");
        Timestamp since = row.getTimestamp("since");
        return new Job(
                row.getLong("id"),
                Task.valueOf(row.getString("task").toUpperCase(Locale.ROOT)),
                Selection.valueOf(row.getString("selection").toUpperCase(Locale.ROOT)),
                List.of((String[]) refs.getArray()),
                row.getString("phrase"),
                since == null ? null : since.toInstant(),
                row.getInt("attempts"),
                row.getString("after_article"));
    }
}
