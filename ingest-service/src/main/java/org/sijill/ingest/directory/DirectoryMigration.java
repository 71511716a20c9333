package org.sijill.ingest.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's repeatable migration that loads the shipped directory: it runs again whenever the data files change. It adds
 * and updates what the files have; what only PostgreSQL has stays.
 */
final class DirectoryMigration implements JavaMigration {

    private static final String PUT_ACTOR = """
            insert into actor (id, type, label, label_en, origin) values (?, ?, ?, ?, ?)
            on conflict (id) do update set type = excluded.type, label = excluded.label,
                label_en = excluded.label_en, origin = excluded.origin""";

    private static final String PUT_PLACE = """
            insert into place (id, type, label, label_en, origin, parent_id, latitude, longitude)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set type = excluded.type, label = excluded.label,
                label_en = excluded.label_en, origin = excluded.origin, parent_id = excluded.parent_id,
                latitude = excluded.latitude, longitude = excluded.longitude""";

    private static final String PUT_ACTOR_ALIAS = """
            insert into actor_alias (actor_id, alias, bare) values (?, ?, ?)
            on conflict (actor_id, alias) do update set bare = excluded.bare""";

    private static final String PUT_PLACE_ALIAS =
            "insert into place_alias (place_id, alias) values (?, ?) on conflict (place_id, alias) do nothing";

    /** Null: repeatable, not of one version. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "directory of actors and places";
    }

    @Override
    public Integer getChecksum() {
        return ShippedDirectory.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        putActors(connection, ShippedDirectory.actors());
        putPlaces(connection, ShippedDirectory.places());
    }

    private static void putActors(Connection connection, List<JsonNode> actors) throws SQLException {
        try (PreparedStatement actor = connection.prepareStatement(PUT_ACTOR);
                PreparedStatement alias = connection.prepareStatement(PUT_ACTOR_ALIAS)) {
            for (JsonNode row : actors) {
                bindCommon(actor, row);
                actor.addBatch();
                Set<String> bare = texts(row.path("bare"));
                Set<String> names = texts(row.path("aliases"));
                names.addAll(bare);
                for (String name : names) {
                    alias.setString(1, row.path("id").asText());
                    alias.setString(2, name);
                    alias.setBoolean(3, bare.contains(name));
                    alias.addBatch();
                }
            }
            actor.executeBatch();
            alias.executeBatch();
        }
    }

    private static void putPlaces(Connection connection, List<JsonNode> places) throws SQLException {
        try (PreparedStatement place = connection.prepareStatement(PUT_PLACE);
                PreparedStatement alias = connection.prepareStatement(PUT_PLACE_ALIAS)) {
            for (JsonNode row : places) {
                bindCommon(place, row);
                place.setString(6, row.hasNonNull("parent") ? row.path("parent").asText() : null);
                bindDegrees(place, 7, row.path("latitude"));
                bindDegrees(place, 8, row.path("longitude"));
                place.addBatch();
                for (String name : texts(row.path("aliases"))) {
                    alias.setString(1, row.path("id").asText());
                    alias.setString(2, name);
                    alias.addBatch();
                }
            }
            place.executeBatch();
            alias.executeBatch();
        }
    }

    private static void bindCommon(PreparedStatement statement, JsonNode row) throws SQLException {
        statement.setString(1, row.path("id").asText());
        statement.setString(2, row.path("type").asText());
        statement.setString(3, row.path("label").asText());
        statement.setString(4, row.path("labelEn").asText());
        statement.setString(5, row.path("origin").asText());
    }

    private static void bindDegrees(PreparedStatement statement, int index, JsonNode degrees) throws SQLException {
        if (degrees.isNumber()) {
            statement.setDouble(index, degrees.asDouble());
        } else {
            statement.setNull(index, Types.DOUBLE);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
