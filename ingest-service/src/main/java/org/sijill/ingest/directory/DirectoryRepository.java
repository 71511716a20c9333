package org.sijill.ingest.directory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Location;
import org.sijill.index.DirectoryEntry.Status;
import org.sijill.ingest.annotation.NameUse;

/** Reads the directory from PostgreSQL. */
@ApplicationScoped
class DirectoryRepository {

    /** Provisional entities that nobody has touched may be millions; none of what is decided needs them. */
    private static final String KNOWN = "(e.status <> 'provisional' or e.version > 1)";

    private static final String LISTED = "e.id = any (?)";

    private static final String ACTORS = """
            select e.id, e.type, e.label, e.label_en, null as parent_id, null::float8 as latitude,
                null::float8 as longitude, 0::bigint as population, e.status, e.version, r.to_id
            from actor e left join entity_redirect r on r.kind = 'actor' and r.from_id = e.id
            where %s order by e.id""";

    private static final String PLACES = """
            select e.id, e.type, e.label, e.label_en, e.parent_id, e.latitude,
                e.longitude, coalesce(e.population, 0) as population, e.status, e.version, r.to_id
            from place e left join entity_redirect r on r.kind = 'place' and r.from_id = e.id
            where %s order by e.id""";

    private static final String ACTOR_ALIASES = """
            select a.actor_id, a.alias, a.use, a.country from actor_alias a join actor e on e.id = a.actor_id
            where %s order by a.actor_id, a.alias collate "C"
            """;

    private static final String PLACE_ALIASES = """
            select a.place_id, a.alias, a.use, null as country from place_alias a join place e on e.id = a.place_id
            where %s order by a.place_id, a.alias collate "C"
            """;

    private static final String NEWEST_EDIT = "select coalesce(max(id), 0) from entity_edit";

    private final AgroalDataSource database;

    DirectoryRepository(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The directory without the provisional entities that nobody has touched.
     *
     * @param previous the state before, null for the first
     */
    EntityDirectory load(@Nullable EntityDirectory previous) {
        try (Connection connection = database.getConnection()) {
            // First the number, then the content: what is edited in between is there and is read once more.
            long edition = newestEdit(connection);
            DirectoryContent content = new DirectoryContent();
            read(connection, content, Kind.ACTOR, KNOWN, null);
            read(connection, content, Kind.PLACE, KNOWN, null);
            return content.directory(edition, previous);
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory of actors and places cannot be read", failure);
        }
    }

    /** The entries of some ids; those that do not exist are missing. */
    List<DirectoryEntry> entries(Connection connection, Kind kind, Collection<String> ids) throws SQLException {
        DirectoryContent content = new DirectoryContent();
        read(connection, content, kind, LISTED, connection.createArrayOf("text", ids.toArray()));
        return content.entries();
    }

    /** The number of the newest edit; edits are committed in the order of their numbers. */
    long newestEdit() {
        try (Connection connection = database.getConnection()) {
            return newestEdit(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The edits cannot be counted", failure);
        }
    }

    private static long newestEdit(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST_EDIT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void read(
            Connection connection, DirectoryContent content, Kind kind, String condition, @Nullable Array ids)
            throws SQLException {
        boolean actors = kind == Kind.ACTOR;
        Map<String, List<NameRow>> names = names(connection, actors ? ACTOR_ALIASES : PLACE_ALIASES, condition, ids);
        try (PreparedStatement statement = prepare(connection, actors ? ACTORS : PLACES, condition, ids);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Collection<NameRow> own = names.getOrDefault(row.getString("id"), List.of());
                content.add(entry(kind, row, own), own, row.getLong("population"));
            }
        }
    }

    private static Map<String, List<NameRow>> names(
            Connection connection, String sql, String condition, @Nullable Array ids) throws SQLException {
        Map<String, List<NameRow>> names = new HashMap<>();
        try (PreparedStatement statement = prepare(connection, sql, condition, ids);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                        .add(new NameRow(rows.getString(2), NameUse.of(rows.getString(3)), rows.getString(4)));
            }
        }
        return names;
    }

    private static PreparedStatement prepare(Connection connection, String sql, String condition, @Nullable Array ids)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.replace("%s", condition));
        if (ids != null) {
            statement.setArray(1, ids);
        }
        return statement;
    }

    private static DirectoryEntry entry(Kind kind, ResultSet row, Collection<NameRow> names) throws SQLException {
        return new DirectoryEntry(
                kind,
                row.getString("id"),
                row.getString("type"),
                row.getString("label"),
                row.getString("label_en"),
                DirectoryContent.published(names),
                row.getString("parent_id"),
                location(row),
                Status.of(row.getString("status")),
                row.getLong("version"),
                row.getString("to_id"));
    }

    private static @Nullable Location location(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        return row.wasNull() ? null : new Location(latitude, row.getDouble("longitude"));
    }
}
