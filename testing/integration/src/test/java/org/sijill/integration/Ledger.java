package org.sijill.integration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.stack.SijillStack;

/** What PostgreSQL has, looked at past the services. */
final class Ledger {

    private final SijillStack stack;

    Ledger(SijillStack stack) {
        this.stack = stack;
    }

    /** The one number that a query answers. */
    long number(String sql, Object... parameters) {
        try (Connection connection = stack.postgres().connect(SijillStack.DATABASE);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** Revision and index version by article id. */
    Map<String, String> revisions(String source) {
        String sql = "select id, revision, index_version from article where source = ?";
        try (Connection connection = stack.postgres().connect(SijillStack.DATABASE);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, source);
            Map<String, String> revisions = new TreeMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    revisions.put(row.getString(1), row.getInt(2) + "@" + row.getLong(3));
                }
            }
            return revisions;
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** Changes what the services have written, to bring about what they themselves would not. */
    void change(String sql, Object... parameters) {
        try (Connection connection = stack.postgres().connect(SijillStack.DATABASE);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    /** Everything that a submission could have left behind. */
    long rows() {
        return number("""
                select (select count(*) from article) + (select count(*) from article_revision)
                    + (select count(*) from annotation) + (select count(*) from outbox)""");
    }
}
