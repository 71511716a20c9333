package org.sijill.integration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Everything that a submission could have left behind. */
    long rows() {
        return number("""
                select (select count(*) from article) + (select count(*) from article_revision)
                    + (select count(*) from annotation) + (select count(*) from outbox)""");
    }
}
