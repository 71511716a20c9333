package org.sijill.gateway.proxy;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One lane to one service: its connections, its limits, and the proxy that uses them. */
final class Channel {
    private final URI url;
    private final UpstreamConfig config;
    private final UpstreamConfig.Limits limits;
    private final Permits permits;
    private final HttpClient client;
    private final HttpProxy proxy;

    Channel(Vertx vertx, UpstreamConfig config, Upstream upstream, Lane lane, CircuitBreaker breaker) {
        this.config = config;
        this.url = config.url(upstream);
        this.limits = config.limits(lane);
        this.permits = new Permits(limits.maxConcurrent());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setMaxPoolSize(limits.poolSize())
                .setMaxWaitQueueSize(limits.maxQueue()));
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> connect(context.request()))
                .addInterceptor(new Forwarding(upstream, breaker, permits, uploadLimit(vertx, lane)));
    }

    /** What is on its way now, and what there was no room for. */
    Permits permits() {
        return permits;
    }

    void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    /** An import takes as long as it takes. */
    private @Nullable UploadLimit uploadLimit(Vertx vertx, Lane lane) {
        return lane == Lane.SHORT ? new UploadLimit(vertx, config.uploadTimeout()) : null;
    }

    private Future<HttpClientRequest> connect(ProxyRequest proxied) {
        var options = new RequestOptions()
                .setHost(url.getHost())
                .setPort(port())
                .setSsl(isTls())
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(limits.responseTimeout().toMillis());
        return client.request(options)
                .onSuccess(request -> countUploadAsActivity(proxied, request))
                .recover(failure -> Future.failedFuture(new UnreachableException(failure)));
    }

    /** Vert.x looks at what the service sends only; a long upload would be a time-out to it. */
    private void countUploadAsActivity(ProxyRequest proxied, HttpClientRequest request) {
        var body = proxied.getBody();
        if (body != null) {
            var timeout = limits.responseTimeout().toMillis();
            var watched = new WatchedStream(body.stream(), () -> request.idleTimeout(timeout));
            proxied.setBody(Body.body(watched, body.length()));
        }
    }

    private int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return isTls() ? 443 : 80;
    }

    private boolean isTls() {
        return "https".equals(url.getScheme());
    }
}
