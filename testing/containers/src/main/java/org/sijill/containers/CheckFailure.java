package org.sijill.containers;

/** What was to be shown is not so, or could not be tried; the message says which and why, for a person. */
final class CheckFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    CheckFailure(String message) {
        super(message);
    }

    CheckFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
