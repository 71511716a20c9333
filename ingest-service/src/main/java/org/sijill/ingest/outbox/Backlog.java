package org.sijill.ingest.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far the index is behind an import. */
@ApplicationScoped
public class Backlog {

    /** More than all loops of one service hold at once, so that none is ever without work. */
    private static final int LONG = 2_000;

    private static final String WAITING =
            "select count(*) from (select 1 from outbox where import_job = ? limit ?) as waiting";

    private final AgroalDataSource database;
    private final IndexerState state;

    Backlog(AgroalDataSource database, IndexerState state) {
        this.database = database;
        this.state = state;
    }

    /** Whether many articles of an import wait for an index that takes them. One that takes none is no reason to wait. */
    public boolean isLong(String importJob) {
        return state.problem() == null && waiting(importJob) == LONG;
    }

    private int waiting(String importJob) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WAITING)) {
            statement.setString(1, importJob);
            statement.setInt(2, LONG);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox cannot be counted", failure);
        }
    }
}
