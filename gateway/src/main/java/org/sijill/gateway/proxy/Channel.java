package org.sijill.gateway.proxy;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sijill.gateway.problem.Problem;
import org.sijill.gateway.request.RequestId;

/** One lane to one service: its connections, its limits, and the proxy that uses them. */
final class Channel {
    private final URI url;
    private final Upstream upstream;
    private final Lane lane;
    private final UpstreamConfig config;
    private final UpstreamConfig.Limits limits;
    private final Permits permits;
    private final HttpClient client;
    private final HttpProxy proxy;
    private final @Nullable UploadLimit uploadLimit;

    Channel(Vertx vertx, UpstreamConfig config, Upstream upstream, Lane lane, CircuitBreaker breaker) {
        this.config = config;
        this.upstream = upstream;
        this.lane = lane;
        this.url = config.url(upstream);
        this.limits = config.limits(lane);
        this.permits = new Permits(limits.maxConcurrent());
        // An import takes as long as it takes.
        this.uploadLimit = lane == Lane.SHORT ? new UploadLimit(vertx, config.uploadTimeout()) : null;
        // The permits bound how many wait.
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setMaxPoolSize(limits.poolSize()));
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(this::connect)
                .addInterceptor(new Forwarding(upstream, breaker));
    }

    /** What is on its way now, and what there was no room for. */
    Permits permits() {
        return permits;
    }

    void handle(RoutingContext context) {
        var request = context.request();
        if (request.response().closed()) {
            return;
        }
        if (lane == Lane.STREAM && request.version() == HttpVersion.HTTP_1_0) {
            // The proxy would keep the whole of it, to tell its length.
            Problem.needsHttp11().send(request);
            return;
        }
        if (!permits.tryTake()) {
            Problem.overloaded(upstream.serviceName())
                    .withRequestId(RequestId.of(request))
                    .send(request);
            return;
        }
        var watch = uploadLimit == null ? (Runnable) () -> {} : uploadLimit.watch(request);
        // However it ends: also when nobody is left to answer, or the proxy makes an answer of its own.
        context.addEndHandler(ended -> {
            watch.run();
            permits.giveBack();
        });
        proxy.handle(new BreakableRequest(request));
    }

    private Future<HttpClientRequest> connect(ProxyContext proxied) {
        var options = new RequestOptions()
                .setHost(url.getHost())
                .setPort(port())
                .setSsl(isTls())
                .setConnectTimeout(config.queueTimeout().toMillis())
                .setIdleTimeout(limits.responseTimeout().toMillis());
        return client.request(options)
                .onSuccess(request -> connected(proxied, request))
                .recover(failure -> Future.failedFuture(noConnection(failure)));
    }

    private void connected(ProxyContext proxied, HttpClientRequest request) {
        countUploadAsActivity(proxied, request);
        Forwarding.tellConnected(proxied);
    }

    /** That none was free in time is a time-out; that none could be made in time is an error of the connection. */
    private static RuntimeException noConnection(Throwable failure) {
        return failure instanceof TimeoutException
                ? new OverloadedException(failure)
                : new UnreachableException(failure);
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
