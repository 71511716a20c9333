package org.sijill.ingest.outbox;

/** The index answers, but takes nothing now or is not there: worth another try after a while. */
final class FeedInterruptedException extends RuntimeException {

    FeedInterruptedException(String message) {
        super(message);
    }
}
