package org.sijill.gateway.proxy;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.SocketAddress;

/**
 * A request whose answer, when it has to be broken off, ends with its connection. By itself Vert.x takes such an answer
 * for closed before it is, and then tells nobody that it has ended: neither those who count what is on its way, nor the
 * audit, nor Quarkus, which at a shutdown would wait for it in vain.
 */
final class BreakableRequest extends HttpServerRequestWrapper {
    private final HttpServerResponse response;

    BreakableRequest(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.response = new Response(request);
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    // The wrapper takes these from the connection, which knows nothing of what a trusted proxy says.

    @Override
    public SocketAddress remoteAddress() {
        return delegate.remoteAddress();
    }

    @Override
    public boolean isSSL() {
        return delegate.isSSL();
    }

    private static final class Response extends AbstractResponseWrapper {
        private final HttpServerRequest request;

        Response(HttpServerRequest request) {
            super(request.response());
            this.request = request;
        }

        @Override
        public boolean reset() {
            return reset(0);
        }

        @Override
        public boolean reset(long code) {
            if (request.version() == HttpVersion.HTTP_2) {
                return super.reset(code);
            }
            if (ended()) {
                return false;
            }
            request.connection().close();
            return true;
        }
    }
}
