package org.sijill.gateway.request;

import io.vertx.core.http.HttpServerRequest;

/** Where a request comes from: the other end of the connection, or what a trusted proxy there says. */
public final class ClientAddress {
    private ClientAddress() {}

    /** In numbers; a proxy may say something else, such as {@code unknown}. */
    public static String of(HttpServerRequest request) {
        var remote = request.remoteAddress();
        return remote.hostAddress() == null ? remote.host() : remote.hostAddress();
    }
}
