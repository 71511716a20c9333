package org.sijill.stack.process;

/** A part of the stack could not be prepared, started or stopped; the message says which and why, for a person. */
public final class StackException extends RuntimeException {

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
