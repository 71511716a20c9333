package org.sijill.gateway.proxy;

/** No connection to a service could be had. */
final class UnreachableException extends RuntimeException {
    UnreachableException(Throwable cause) {
        super("no connection", cause, false, false);
    }
}
