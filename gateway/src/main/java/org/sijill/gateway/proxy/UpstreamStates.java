package org.sijill.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks the services how they are. */
@Singleton
public class UpstreamStates {
    /** In milliseconds. Less than what those who ask the gateway usually wait for its own answer. */
    private static final long PATIENCE = 1000;

    private static final String READINESS = "/q/health/ready";

    private final HttpClient client;
    private final Map<Upstream, URI> urls = new EnumMap<>(Upstream.class);

    UpstreamStates(Vertx vertx, UpstreamConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) PATIENCE));
        urls.put(Upstream.INGEST, config.ingest().managementUrl());
        urls.put(Upstream.SEARCH, config.search().managementUrl());
    }

    /** What each service says now: {@code ready}, {@code not ready} or {@code unreachable}. Waits about a second. */
    public Map<Upstream, String> now() {
        var answers = new EnumMap<Upstream, CompletableFuture<String>>(Upstream.class);
        urls.forEach((upstream, url) -> answers.put(upstream, state(url)));
        var states = new EnumMap<Upstream, String>(Upstream.class);
        answers.forEach((upstream, answer) -> states.put(upstream, answer.join()));
        return states;
    }

    private CompletableFuture<String> state(URI url) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url + READINESS)
                .setConnectTimeout(PATIENCE)
                .setIdleTimeout(PATIENCE);
        return client.request(options)
                .compose(request -> request.send())
                .map(response -> response.statusCode() == 200 ? "ready" : "not ready")
                .recover(failure -> Future.succeededFuture("unreachable"))
                .toCompletionStage()
                .toCompletableFuture();
    }
}
