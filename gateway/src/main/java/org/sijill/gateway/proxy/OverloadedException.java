package org.sijill.gateway.proxy;

/** All connections to a service were in use for too long: it is there, and has more to do than it can. */
final class OverloadedException extends RuntimeException {
    OverloadedException(Throwable cause) {
        super("all connections are in use", cause, false, false);
    }
}
