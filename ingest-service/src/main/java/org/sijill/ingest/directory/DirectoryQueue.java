package org.sijill.ingest.directory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;

/** The entities whose entry in the directory's index may be out of date. */
@ApplicationScoped
public class DirectoryQueue {

    /** Entries that are published at once: about one megabyte. */
    static final int PORTION = 2_000;

    /** The key of the advisory lock of whoever publishes; any number that nothing else uses. */
    private static final long PUBLISHER_LOCK = 0x5349_4A49_4C44L;

    private static final String ADD = "insert into directory_queue (kind, entity_id) select ?, unnest(?::text[])";

    private static final String ADD_ALL = """
            insert into directory_queue (kind, entity_id)
            select 'actor', id from actor union all select 'place', id from place
            union (select kind, entity_id from entity_edit)""";

    private static final String REMEMBER_INDEX = """
            insert into directory_publication (index_uuid) values (?)
            on conflict (single) do update set index_uuid = excluded.index_uuid
            where directory_publication.index_uuid <> excluded.index_uuid""";

    /** An array, because a join is planned as if the queue were empty, which it is whenever statistics are taken. */
    private static final String TAKE = """
            delete from directory_queue where id = any (array(select id from directory_queue order by id limit ?))
            returning kind, entity_id""";

    private static final String NUMBERS = "select nextval('directory_change') from generate_series(1, ?)";

    private final AgroalDataSource database;
    private final DirectoryRepository repository;

    DirectoryQueue(AgroalDataSource database, DirectoryRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    /** A state of an entry on its way to the index. */
    record Change(DirectoryEntry entry, long number) {}

    /** Announces changed entities. Part of the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void add(Kind kind, Collection<String> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, kind.wire());
            statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory's queue refuses entries", failure);
        }
    }

    /** Announces everything if the index is not the one that has been told before. */
    @Transactional
    void fillFor(String indexUuid) {
        try (Connection connection = database.getConnection();
                PreparedStatement remember = connection.prepareStatement(REMEMBER_INDEX);
                PreparedStatement all = connection.prepareStatement(ADD_ALL)) {
            remember.setString(1, indexUuid);
            if (remember.executeUpdate() > 0) {
                all.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory's queue cannot be filled", failure);
        }
    }

    boolean isEmpty() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select not exists (select 1 from directory_queue)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("The directory's queue cannot be read", failure);
        }
    }

    /**
     * Publishes a portion and takes it from the queue; if publishing fails it stays there. One publisher at a time, in
     * all replicas, so that a greater number is never seen before a smaller one.
     *
     * @return how many entries were taken
     */
    int drain(Consumer<List<Change>> publish) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                lock(connection);
                Map<Kind, Set<String>> taken = take(connection);
                List<DirectoryEntry> entries = new ArrayList<>();
                for (Map.Entry<Kind, Set<String>> ids : taken.entrySet()) {
                    addEntries(connection, ids.getKey(), ids.getValue(), entries);
                }
                if (!entries.isEmpty()) {
                    publish.accept(numbered(connection, entries));
                }
                return entries.size();
            }
        });
    }

    private void addEntries(Connection connection, Kind kind, Set<String> ids, List<DirectoryEntry> entries)
            throws SQLException {
        Set<String> gone = new LinkedHashSet<>(ids);
        for (DirectoryEntry entry : repository.entries(connection, kind, ids)) {
            entries.add(entry);
            gone.remove(entry.id());
        }
        gone.forEach(id -> entries.add(DirectoryEntry.withdrawn(kind, id)));
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, PUBLISHER_LOCK);
            statement.execute();
        }
    }

    private static Map<Kind, Set<String>> take(Connection connection) throws SQLException {
        Map<Kind, Set<String>> taken = new EnumMap<>(Kind.class);
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, PORTION);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taken.computeIfAbsent(Kind.of(row.getString(1)), any -> new LinkedHashSet<>())
                            .add(row.getString(2));
                }
            }
        }
        return taken;
    }

    private static List<Change> numbered(Connection connection, List<DirectoryEntry> entries) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NUMBERS)) {
            statement.setInt(1, entries.size());
            try (ResultSet row = statement.executeQuery()) {
                for (DirectoryEntry entry : entries) {
                    row.next();
                    changes.add(new Change(entry, row.getLong(1)));
                }
            }
        }
        return changes;
    }
}
