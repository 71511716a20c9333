package org.sijill.ingest.editing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Kind;

/** Reads and writes the states of entities, on a connection of the caller's transaction. */
@ApplicationScoped
class EntityStates {

    private static final String READ_ACTOR = """
            select e.type, e.label, e.label_en, e.status, e.version, r.to_id, null as parent_id,
                null::float8 as latitude, null::float8 as longitude
            from actor e left join entity_redirect r on r.kind = 'actor' and r.from_id = e.id
            where e.id = ?""";

    private static final String READ_PLACE = """
            select e.type, e.label, e.label_en, e.status, e.version, r.to_id, e.parent_id, e.latitude, e.longitude
            from place e left join entity_redirect r on r.kind = 'place' and r.from_id = e.id
            where e.id = ?""";

    private static final String NAMES_OF_ACTOR = "select alias, use, country from actor_alias where actor_id = ?";
    private static final String NAMES_OF_PLACE = "select alias, use, null from place_alias where place_id = ?";

    private static final String PUT_ACTOR = """
            insert into actor (type, label, label_en, status, id, origin, version) values (?, ?, ?, ?, ?, 'editor', 2)
            on conflict (id) do update set type = excluded.type, label = excluded.label,
                label_en = excluded.label_en, status = excluded.status, version = actor.version + 1""";

    private static final String PUT_PLACE = """
            insert into place (type, label, label_en, status, id, parent_id, latitude, longitude, origin, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'editor', 2)
            on conflict (id) do update set type = excluded.type, label = excluded.label,
                label_en = excluded.label_en, status = excluded.status, parent_id = excluded.parent_id,
                latitude = excluded.latitude, longitude = excluded.longitude, version = place.version + 1""";

    private static final String PUT_NAME_OF_ACTOR =
            "insert into actor_alias (actor_id, alias, use, country) values (?, ?, ?, ?)";
    private static final String PUT_NAME_OF_PLACE = "insert into place_alias (place_id, alias, use) values (?, ?, ?)";

    private static final String PUT_REDIRECT = "insert into entity_redirect (kind, from_id, to_id) values (?, ?, ?)";

    private final AgroalDataSource database;

    EntityStates(AgroalDataSource database) {
        this.database = database;
    }

    /** A state and the number of edits that led to it. */
    record Versioned(EntityState state, long version) {}

    /** The state of an entity; null when there is none of this id. */
    @Nullable
    Versioned read(Kind kind, String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(kind == Kind.ACTOR ? READ_ACTOR : READ_PLACE)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? versioned(row, names(connection, kind, id)) : null;
            }
        } catch (SQLException failure) {
            throw failure("read", failure);
        }
    }

    /** Makes an entity what a state says; removes it for null. */
    void write(Kind kind, String id, @Nullable EntityState state) {
        try (Connection connection = database.getConnection()) {
            delete(connection, "delete from entity_redirect where kind = '" + kind.wire() + "' and from_id = ?", id);
            delete(
                    connection,
                    kind == Kind.ACTOR
                            ? "delete from actor_alias where actor_id = ?"
                            : "delete from place_alias where place_id = ?",
                    id);
            if (state == null) {
                delete(
                        connection,
                        kind == Kind.ACTOR ? "delete from actor where id = ?" : "delete from place where id = ?",
                        id);
                return;
            }
            put(connection, kind, id, state);
            putNames(connection, kind, id, state.names());
            putRedirect(connection, kind, id, state.mergedInto());
        } catch (SQLException failure) {
            throw failure("written", failure);
        }
    }

    private static Versioned versioned(ResultSet row, List<EntityState.Name> names) throws SQLException {
        return new Versioned(
                new EntityState(
                        row.getString("type"),
                        row.getString("label"),
                        row.getString("label_en"),
                        row.getString("status"),
                        names,
                        row.getString("parent_id"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        row.getString("to_id")),
                row.getLong("version"));
    }

    private static List<EntityState.Name> names(Connection connection, Kind kind, String id) throws SQLException {
        List<EntityState.Name> names = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(kind == Kind.ACTOR ? NAMES_OF_ACTOR : NAMES_OF_PLACE)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(new EntityState.Name(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
        }
        return names;
    }

    private static void delete(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    private static void put(Connection connection, Kind kind, String id, EntityState state) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(kind == Kind.ACTOR ? PUT_ACTOR : PUT_PLACE)) {
            statement.setString(1, state.type());
            statement.setString(2, state.label());
            statement.setString(3, state.labelEn());
            statement.setString(4, state.status());
            statement.setString(5, id);
            if (kind == Kind.PLACE) {
                statement.setString(6, state.parent());
                statement.setObject(7, state.latitude(), Types.DOUBLE);
                statement.setObject(8, state.longitude(), Types.DOUBLE);
            }
            statement.executeUpdate();
        }
    }

    private static void putNames(Connection connection, Kind kind, String id, List<EntityState.Name> names)
            throws SQLException {
        boolean actor = kind == Kind.ACTOR;
        try (PreparedStatement statement = connection.prepareStatement(actor ? PUT_NAME_OF_ACTOR : PUT_NAME_OF_PLACE)) {
            for (EntityState.Name name : names) {
                statement.setString(1, id);
                statement.setString(2, name.text());
                statement.setString(3, name.use());
                if (actor) {
                    statement.setString(4, name.country());
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void putRedirect(Connection connection, Kind kind, String id, @Nullable String target)
            throws SQLException {
        if (target == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(PUT_REDIRECT)) {
            statement.setString(1, kind.wire());
            statement.setString(2, id);
            statement.setString(3, target);
            statement.executeUpdate();
        }
    }

    private static IllegalStateException failure(String what, SQLException failure) {
        return new IllegalStateException("An entity cannot be " + what, failure);
    }
}
