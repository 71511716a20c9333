package org.sijill.ingest.article;

import java.sql.SQLException;
import java.util.function.Supplier;

/** Repeats transactions that could not be carried through because of others that ran at the same time. */
public final class Repetition {

    /** Each repetition waits in a queue behind the others; who fails this often has another problem. */
    private static final int MOST_ATTEMPTS = 5;

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private Repetition() {}

    /** Runs a whole transaction, again when it met another one. */
    public static <T> T of(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (attempt == MOST_ATTEMPTS || !isPassing(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Whether a transaction failed only because of another one. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrentChangeException) {
                return true;
            }
            if (cause instanceof SQLException exception
                    && (SERIALIZATION_FAILURE.equals(exception.getSQLState())
                            || DEADLOCK.equals(exception.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
