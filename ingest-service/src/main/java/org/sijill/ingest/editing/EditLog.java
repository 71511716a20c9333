package org.sijill.ingest.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Kind;

/** Every edit that was ever made, on a connection of the caller's transaction. */
@ApplicationScoped
class EditLog {

    /** The key of the advisory lock under which edits are made, one after the other; any number that nothing else uses. */
    private static final long EDITOR_LOCK = 0x5349_4A49_4C45L;

    private static final String APPEND = """
            insert into entity_edit (operation, kind, entity_id, before, after, note, editor, edited_at, undoes)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?) returning id""";

    private static final String COLUMNS = """
            select e.id, e.operation, e.kind, e.entity_id, e.before, e.after, e.note, e.editor, e.edited_at, e.undoes,
                (select u.id from entity_edit u where u.undoes = e.id) as undone_by
            from entity_edit e""";

    private static final String OF_ENTITY =
            COLUMNS + " where e.kind = ? and (e.entity_id = ? or e.before ?? ?) order by e.id desc limit ?";

    private static final TypeReference<Map<String, @Nullable EntityState>> STATES = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final Clock clock;
    private final ObjectMapper mapper = new ObjectMapper();

    EditLog(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An edit as it was written down. */
    record Entry(
            long id,
            Edit edit,
            @Nullable String note,
            @Nullable String editor,
            Timestamp at,
            @Nullable Long undoes,
            @Nullable Long undoneBy) {}

    /** Waits until no other edit is under way; edits are committed in the order of their numbers. */
    void lock() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, EDITOR_LOCK);
            statement.execute();
        }
    }

    /** Writes an edit down and returns its number. */
    long append(Edit edit, @Nullable String note, @Nullable String editor, @Nullable Long undoes) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, edit.operation());
            statement.setString(2, edit.kind().wire());
            statement.setString(3, edit.entityId());
            statement.setString(4, json(edit.before()));
            statement.setString(5, json(edit.after()));
            statement.setString(6, note);
            statement.setString(7, editor);
            statement.setTimestamp(8, Timestamp.from(clock.instant()));
            statement.setObject(9, undoes, Types.BIGINT);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Nullable
    Entry find(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COLUMNS + " where e.id = ?")) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? entry(row) : null;
            }
        }
    }

    /** The edits that changed an entity, the newest first. */
    List<Entry> of(Kind kind, String id, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_ENTITY)) {
            statement.setString(1, kind.wire());
            statement.setString(2, id);
            statement.setString(3, id);
            statement.setInt(4, most);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        }
    }

    private Entry entry(ResultSet row) throws SQLException {
        Edit edit = new Edit(
                row.getString("operation"),
                Kind.of(row.getString("kind")),
                row.getString("entity_id"),
                states(row.getString("before")),
                states(row.getString("after")));
        return new Entry(
                row.getLong("id"),
                edit,
                row.getString("note"),
                row.getString("editor"),
                row.getTimestamp("edited_at"),
                row.getObject("undoes", Long.class),
                row.getObject("undone_by", Long.class));
    }

    private String json(Map<String, @Nullable EntityState> states) {
        try {
            return mapper.writeValueAsString(states);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A state that cannot be written", failure);
        }
    }

    private Map<String, @Nullable EntityState> states(String json) {
        try {
            return mapper.readValue(json, STATES);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A state that cannot be read", failure);
        }
    }
}
