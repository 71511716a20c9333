package org.sijill.ingest.directory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Location;

/** Reads the directory from PostgreSQL. */
@ApplicationScoped
class DirectoryRepository {

    private static final String ACTORS = """
            select id, type, label, label_en, null as parent_id, null::float8 as latitude, null::float8 as longitude
            from actor order by id""";

    private static final String PLACES =
            "select id, type, label, label_en, parent_id, latitude, longitude from place order by id";

    private static final String ACTOR_ALIASES =
            "select actor_id, alias, bare from actor_alias order by actor_id, alias collate \"C\"";

    private static final String PLACE_ALIASES =
            "select place_id, alias, false from place_alias order by place_id, alias collate \"C\"";

    private final AgroalDataSource database;

    DirectoryRepository(AgroalDataSource database) {
        this.database = database;
    }

    EntityDirectory load() {
        try (Connection connection = database.getConnection()) {
            Map<String, Set<String>> bare = new HashMap<>();
            List<DirectoryEntry> entries = new ArrayList<>();
            entries.addAll(entries(connection, Kind.ACTOR, ACTORS, aliases(connection, ACTOR_ALIASES, bare)));
            entries.addAll(
                    entries(connection, Kind.PLACE, PLACES, aliases(connection, PLACE_ALIASES, new HashMap<>())));
            return new EntityDirectory(entries, bare);
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory of actors and places cannot be read", failure);
        }
    }

    private static Map<String, List<String>> aliases(Connection connection, String sql, Map<String, Set<String>> bare)
            throws SQLException {
        Map<String, List<String>> aliases = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString(1);
                aliases.computeIfAbsent(id, any -> new ArrayList<>()).add(rows.getString(2));
                if (rows.getBoolean(3)) {
                    bare.computeIfAbsent(id, any -> new HashSet<>()).add(rows.getString(2));
                }
            }
        }
        return aliases;
    }

    private static List<DirectoryEntry> entries(
            Connection connection, Kind kind, String sql, Map<String, List<String>> aliases) throws SQLException {
        List<DirectoryEntry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String id = row.getString("id");
                entries.add(new DirectoryEntry(
                        kind,
                        id,
                        row.getString("type"),
                        row.getString("label"),
                        row.getString("label_en"),
                        aliases.getOrDefault(id, List.of()),
                        row.getString("parent_id"),
                        location(row)));
            }
        }
        return entries;
    }

    private static @Nullable Location location(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        return row.wasNull() ? null : new Location(latitude, row.getDouble("longitude"));
    }
}
