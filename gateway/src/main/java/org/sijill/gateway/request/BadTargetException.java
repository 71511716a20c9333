package org.sijill.gateway.request;

import java.util.Objects;

/** A request's target is malformed; the message is written for the caller. */
public final class BadTargetException extends RuntimeException {
    private final String field;

    BadTargetException(String field, String detail) {
        super(detail);
        this.field = field;
    }

    /** The name of a query parameter, or {@code path}. */
    public String field() {
        return field;
    }

    /** The reason, without the value. */
    public String detail() {
        return Objects.requireNonNull(getMessage());
    }
}
