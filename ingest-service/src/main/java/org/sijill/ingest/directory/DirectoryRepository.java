package org.sijill.ingest.directory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Location;
import org.sijill.ingest.annotation.NameUse;

/** Reads the directory from PostgreSQL. */
@ApplicationScoped
class DirectoryRepository {

    private static final String ACTORS = """
            select id, type, label, label_en, null as parent_id, null::float8 as latitude, null::float8 as longitude,
                0::bigint as population
            from actor order by id""";

    private static final String PLACES = """
            select id, type, label, label_en, parent_id, latitude, longitude, coalesce(population, 0) as population
            from place order by id""";

    private static final String ACTOR_ALIASES = """
            select actor_id, alias, use, country from actor_alias order by actor_id, alias collate "C"
            """;

    private static final String PLACE_ALIASES = """
            select place_id, alias, use, null as country from place_alias order by place_id, alias collate "C"
            """;

    private final AgroalDataSource database;

    DirectoryRepository(AgroalDataSource database) {
        this.database = database;
    }

    EntityDirectory load() {
        try (Connection connection = database.getConnection()) {
            DirectoryContent content = new DirectoryContent();
            read(connection, content, Kind.ACTOR, ACTORS, names(connection, ACTOR_ALIASES));
            read(connection, content, Kind.PLACE, PLACES, names(connection, PLACE_ALIASES));
            return content.directory();
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory of actors and places cannot be read", failure);
        }
    }

    private static Map<String, List<NameRow>> names(Connection connection, String sql) throws SQLException {
        Map<String, List<NameRow>> names = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                        .add(new NameRow(rows.getString(2), NameUse.of(rows.getString(3)), rows.getString(4)));
            }
        }
        return names;
    }

    private static void read(
            Connection connection, DirectoryContent content, Kind kind, String sql, Map<String, List<NameRow>> names)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String id = row.getString("id");
                content.add(
                        new DirectoryEntry(
                                kind,
                                id,
                                row.getString("type"),
                                row.getString("label"),
                                row.getString("label_en"),
                                DirectoryContent.published(names.getOrDefault(id, List.of())),
                                row.getString("parent_id"),
                                location(row)),
                        names.getOrDefault(id, List.of()),
                        row.getLong("population"));
            }
        }
    }

    private static @Nullable Location location(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        return row.wasNull() ? null : new Location(latitude, row.getDouble("longitude"));
    }
}
