package org.sijill.ingest.article;

/** Somebody else changed the same article between a look at it and a change of it; the transaction is to be repeated. */
final class ConcurrentChangeException extends RuntimeException {
    ConcurrentChangeException() {
        super("The same article was changed at the same time", null, false, false);
    }
}
