package org.sijill.ingest.editing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Kind;

/** What has to hold between entities, on a connection of the caller's transaction. */
@ApplicationScoped
class EntityRules {

    private static final String INSIDE = """
            with recursive above (id) as (
                select ?::text union select p.parent_id from place p join above a on p.id = a.id)
            select 'x' from above where id = ?""";

    private static final String NAMED = """
            select a.id from actor a where a.id <> ? and a.status = 'accepted' and (a.label = ? or exists (
                select 1 from actor_alias n where n.actor_id = a.id and n.alias = ? and n.use in ('name', 'bare')))
            order by a.id limit 1""";

    private static final String NEEDED = """
            select 'x' where exists (select 1 from place where ? = 'place' and parent_id = ?)
                or exists (select 1 from entity_redirect where kind = ? and to_id = ?)""";

    private final AgroalDataSource database;

    EntityRules(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether a place is another one or lies in it; never for actors. */
    boolean isInside(Kind kind, String inner, String outer) {
        return kind == Kind.PLACE && first(INSIDE, inner, outer) != null;
    }

    /** An accepted actor of this name other than the given one. */
    @Nullable
    String actorNamed(String name, String other) {
        return first(NAMED, other, name, name);
    }

    /** Whether a place contains others or an entity stands for others. */
    boolean isNeeded(Kind kind, String id) {
        return first(NEEDED, kind.wire(), id, kind.wire(), id) != null;
    }

    private @Nullable String first(String sql, String... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory cannot be asked", failure);
        }
    }
}
