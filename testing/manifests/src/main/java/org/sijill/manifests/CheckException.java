package org.sijill.manifests;

/** The check itself cannot be done: a tool is missing or fails. */
public final class CheckException extends RuntimeException {

    CheckException(String message) {
        super(message);
    }

    CheckException(String message, Throwable cause) {
        super(message, cause);
    }
}
