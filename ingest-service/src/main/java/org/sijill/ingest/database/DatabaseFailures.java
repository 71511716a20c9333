package org.sijill.ingest.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells failures of PostgreSQL to answer, which pass, from failures of a statement, which are ours. */
public final class DatabaseFailures {

    /**
     * Beginnings of SQLSTATE (PostgreSQL manual, appendix A): 08 connection exception, 25006 a server that only reads,
     * which another one is about to replace, 53 insufficient resources, 57P operator intervention such as a shutdown, 58
     * trouble with the system such as its files.
     */
    private static final List<String> UNAVAILABLE = List.of("08", "25006", "53", "57P", "58");

    /** Agroal's message when no connection came free in time; it has no SQLSTATE. */
    private static final String NO_CONNECTION = "timeout";

    private DatabaseFailures() {}

    /** Whether PostgreSQL could not be reached, or could not take the work now. */
    public static boolean isUnavailable(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLException exception && isUnavailable(exception)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isUnavailable(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        if (state == null) {
            String message = failure.getMessage();
            return message != null && message.contains(NO_CONNECTION);
        }
        return failure instanceof SQLTransientConnectionException
                || UNAVAILABLE.stream().anyMatch(state::startsWith);
    }
}
