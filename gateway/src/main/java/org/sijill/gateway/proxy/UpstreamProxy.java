package org.sijill.gateway.proxy;

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
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * Forwards requests to the services. Bodies are streamed both ways at the pace of the slower side and never kept; when
 * the client goes away the service's work is cancelled.
 */
@Singleton
public class UpstreamProxy {
    private final UpstreamConfig config;
    private final HttpProxy ingest;
    private final HttpProxy search;

    UpstreamProxy(Vertx vertx, UpstreamConfig config) {
        this.config = config;
        this.ingest = proxy(vertx, Upstream.INGEST, config.ingest().url());
        this.search = proxy(vertx, Upstream.SEARCH, config.search().url());
    }

    /** Answers a request with what the service answers. The request's target has been checked. */
    public void forward(HttpServerRequest request, Upstream upstream) {
        switch (upstream) {
            case INGEST -> ingest.handle(request);
            case SEARCH -> search.handle(request);
        }
    }

    private HttpProxy proxy(Vertx vertx, Upstream upstream, URI url) {
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setMaxPoolSize(config.poolSize())
                .setMaxWaitQueueSize(config.maxQueue()));
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> connect(context.request(), client, url))
                .addInterceptor(new Forwarding(upstream));
    }

    private Future<HttpClientRequest> connect(ProxyRequest proxied, HttpClient client, URI url) {
        var options = new RequestOptions()
                .setHost(url.getHost())
                .setPort(port(url))
                .setSsl(isTls(url))
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(config.responseTimeout().toMillis());
        return client.request(options)
                .onSuccess(request -> countUploadAsActivity(proxied, request))
                .recover(failure -> Future.failedFuture(new UnreachableException(failure)));
    }

    /** Vert.x looks at what the service sends only; a long upload would be a time-out to it. */
    private void countUploadAsActivity(ProxyRequest proxied, HttpClientRequest request) {
        var timeout = config.responseTimeout().toMillis();
        var body = proxied.getBody();
        proxied.setBody(Body.body(new WatchedStream(body.stream(), () -> request.idleTimeout(timeout)), body.length()));
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return isTls(url) ? 443 : 80;
    }

    private static boolean isTls(URI url) {
        return "https".equals(url.getScheme());
    }
}
