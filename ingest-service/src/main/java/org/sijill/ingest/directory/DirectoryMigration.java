package org.sijill.ingest.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's repeatable migration that loads the shipped directory: it runs again whenever the data files change. It adds
 * and updates what the files have; what only PostgreSQL has stays, and so does every entity that an editor has touched.
 */
final class DirectoryMigration implements JavaMigration {

    private static final String PUT_ACTOR = """
            insert into actor (id, type, label, label_en, origin, external_ids) values (?, ?, ?, ?, ?, ?::jsonb)
            on conflict (id) do update set type = excluded.type, label = excluded.label,
                label_en = excluded.label_en, origin = excluded.origin, external_ids = excluded.external_ids
            where actor.version = 1""";

    private static final String PUT_PLACE = """
            insert into place (id, type, label, label_en, origin, external_ids, parent_id, latitude, longitude, population)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            on conflict (id) do update set type = excluded.type, label = excluded.label,
                label_en = excluded.label_en, origin = excluded.origin, parent_id = excluded.parent_id,
                latitude = excluded.latitude, longitude = excluded.longitude, population = excluded.population,
                external_ids = excluded.external_ids
            where place.version = 1""";

    private static final String PUT_ACTOR_ALIAS = """
            insert into actor_alias (actor_id, alias, use, country)
            select e.id, ?, ?, ? from actor e where e.id = ? and e.version = 1
            on conflict (actor_id, alias) do update set use = excluded.use, country = excluded.country""";

    private static final String PUT_PLACE_ALIAS = """
            insert into place_alias (place_id, alias, use)
            select e.id, ?, ? from place e where e.id = ? and e.version = 1
            on conflict (place_id, alias) do update set use = excluded.use""";

    private static final String ANNOUNCE = """
            insert into directory_queue (kind, entity_id)
            select 'actor', id from actor where status <> 'provisional'
            union all select 'place', id from place where status <> 'provisional'""";

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
        try (PreparedStatement statement = connection.prepareStatement(ANNOUNCE)) {
            statement.executeUpdate();
        }
    }

    private static void putActors(Connection connection, List<JsonNode> actors) throws SQLException {
        try (PreparedStatement actor = connection.prepareStatement(PUT_ACTOR);
                PreparedStatement alias = connection.prepareStatement(PUT_ACTOR_ALIAS)) {
            for (JsonNode row : actors) {
                bindCommon(actor, row);
                actor.addBatch();
                for (NameRow name : NameRow.of(row)) {
                    bindName(alias, name);
                    alias.setString(3, name.country());
                    alias.setString(4, row.path("id").asText());
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
                place.setString(7, row.hasNonNull("parent") ? row.path("parent").asText() : null);
                bindDegrees(place, 8, row.path("latitude"));
                bindDegrees(place, 9, row.path("longitude"));
                bindCount(place, 10, row.path("population"));
                place.addBatch();
                for (NameRow name : NameRow.of(row)) {
                    bindName(alias, name);
                    alias.setString(3, row.path("id").asText());
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
        statement.setString(6, row.has("external") ? row.path("external").toString() : "{}");
    }

    private static void bindName(PreparedStatement statement, NameRow name) throws SQLException {
        statement.setString(1, name.text());
        statement.setString(2, name.use().wire());
    }

    private static void bindCount(PreparedStatement statement, int index, JsonNode count) throws SQLException {
        if (count.isNumber()) {
            statement.setLong(index, count.asLong());
        } else {
            statement.setNull(index, Types.BIGINT);
        }
    }

    private static void bindDegrees(PreparedStatement statement, int index, JsonNode degrees) throws SQLException {
        if (degrees.isNumber()) {
            statement.setDouble(index, degrees.asDouble());
        } else {
            statement.setNull(index, Types.DOUBLE);
        }
    }
}
