package org.sijill.gateway.proxy;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.sijill.gateway.problem.Problem;
import org.sijill.gateway.request.RequestId;
import org.sijill.gateway.request.RequestTarget;

/** One lane to one service: its connections, its limits, and the proxy that uses them. */
final class Channel {
    private final URI url;
    private final Upstream upstream;
    private final Lane lane;
    private final UpstreamConfig.Limits limits;
    private final Turns turns;
    private final Connections connections;
    private final HttpProxy proxy;
    private final @Nullable UploadLimit uploadLimit;

    Channel(Vertx vertx, UpstreamConfig config, Upstream upstream, Lane lane, CircuitBreaker breaker) {
        this.upstream = upstream;
        this.lane = lane;
        this.url = config.url(upstream);
        this.limits = config.limits(lane);
        this.turns = new Turns(vertx, limits.poolSize(), limits.maxConcurrent(), config.queueTimeout());
        // An import takes as long as it takes.
        this.uploadLimit = lane == Lane.SHORT ? new UploadLimit(vertx, config.uploadTimeout()) : null;
        this.connections = new Connections(vertx, config.connectTimeout(), limits.maxConcurrent());
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), connections.ofThisLoop())
                .origin(this::connect)
                .addInterceptor(new Forwarding(upstream, breaker));
    }

    /** What is on its way now, and what there was no room for. */
    Turns turns() {
        return turns;
    }

    void handle(RoutingContext context, RequestTarget target) {
        var request = context.request();
        if (request.response().closed()) {
            return;
        }
        if (lane == Lane.STREAM && request.version() == HttpVersion.HTTP_1_0) {
            // The proxy would keep the whole of it, to tell its length.
            Problem.needsHttp11().send(request);
            return;
        }
        var watch = uploadLimit == null ? (Runnable) () -> {} : uploadLimit.watch(request);
        var turn = turns.turn(() -> proxy.handle(new ProxiedRequest(request, target)), () -> refuse(request));
        // However it ends: also when nobody is left to answer, or the proxy makes an answer of its own.
        context.addEndHandler(ended -> {
            watch.run();
            turn.end();
        });
        // What the client sends waits with it.
        request.pause();
        turn.take();
    }

    private void refuse(HttpServerRequest request) {
        Problem.overloaded(upstream.serviceName())
                .withRequestId(RequestId.of(request))
                .send(request);
    }

    private Future<HttpClientRequest> connect(ProxyContext proxied) {
        var options = new RequestOptions()
                .setHost(url.getHost())
                .setPort(port())
                .setSsl(isTls())
                .setIdleTimeout(limits.responseTimeout().toMillis());
        return connections
                .request(options)
                .onSuccess(request -> connected(proxied, request))
                .recover(failure -> Future.failedFuture(new UnreachableException(failure)));
    }

    private void connected(ProxyContext proxied, HttpClientRequest request) {
        countUploadAsActivity(proxied, request);
        Forwarding.tellConnected(proxied);
    }

    /** Vert.x looks at what the service sends only; a long upload would be a time-out to it. */
    private void countUploadAsActivity(ProxyContext proxied, HttpClientRequest request) {
        var body = proxied.request().getBody();
        if (body != null) {
            var timeout = limits.responseTimeout().toMillis();
            var watched = new WatchedStream(body.stream(), () -> request.idleTimeout(timeout));
            proxied.request().setBody(Body.body(watched, body.length()));
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
