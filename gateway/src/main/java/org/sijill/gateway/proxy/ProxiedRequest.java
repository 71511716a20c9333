package org.sijill.gateway.proxy;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.SocketAddress;
import org.sijill.gateway.request.RequestTarget;

/**
 * A request as it is proxied: with its target as it was checked, and with an answer that ends with its connection when it
 * has to be broken off. By itself Vert.x takes such an answer for closed before it is, and then tells nobody that it has
 * ended: neither those who count what is on its way, nor the audit, nor Quarkus, which at a shutdown would wait for it in
 * vain.
 */
final class ProxiedRequest extends HttpServerRequestWrapper {
    private final String uri;
    private final HttpServerResponse response;

    ProxiedRequest(HttpServerRequest request, RequestTarget target) {
        super((HttpServerRequestInternal) request);
        this.uri = target.toString();
        this.response = new Response(request);
    }

    @Override
    public String uri() {
        return uri;
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
