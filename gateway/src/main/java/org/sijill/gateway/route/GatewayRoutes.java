package org.sijill.gateway.route;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.sijill.gateway.openapi.GatewayDocument;
import org.sijill.gateway.problem.Problem;
import org.sijill.gateway.proxy.UpstreamProxy;
import org.sijill.gateway.request.BadTargetException;
import org.sijill.gateway.request.RequestId;
import org.sijill.gateway.request.RequestTarget;

/** Ties the steps to the HTTP server: every request is checked first, and what no other part serves is routed. */
@Singleton
class GatewayRoutes {
    /** Before every other filter, so that none sees a target that is malformed. */
    private static final int FIRST = 100_000;

    /** After Quarkus' own routes (health, OpenAPI, Swagger UI), before its page for what is not found. */
    private static final int AFTER_QUARKUS = 100_000;

    private final RouteTable table;
    private final UpstreamProxy proxy;

    GatewayRoutes(GatewayDocument document, UpstreamProxy proxy) {
        this.table = RouteTable.of(document.json());
        this.proxy = proxy;
    }

    void checkFirst(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    void routeLast(@Observes Router router) {
        router.route().order(AFTER_QUARKUS).handler(this::route);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        RequestId.assign(request);
        try {
            RequestTarget.parse(request.uri());
        } catch (BadTargetException exception) {
            Problem.invalidField(exception.field(), exception.detail()).send(request);
            return;
        }
        context.next();
    }

    private void route(RoutingContext context) {
        var request = context.request();
        var target = RequestTarget.parse(request.uri());
        switch (table.find(request.method().name(), target.path())) {
            case RouteMatch.Found(var upstream) -> proxy.forward(request, upstream);
            case RouteMatch.OtherMethods(var allowed) ->
                Problem.methodNotAllowed(allowed).send(request);
            case RouteMatch.Unknown() -> Problem.notFound().send(request);
        }
    }
}
