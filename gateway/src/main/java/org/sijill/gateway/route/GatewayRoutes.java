package org.sijill.gateway.route;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.sijill.access.AccessCheck;
import org.sijill.gateway.limit.AnsweredClients;
import org.sijill.gateway.limit.CallCosts;
import org.sijill.gateway.limit.Caller;
import org.sijill.gateway.limit.Shares;
import org.sijill.gateway.openapi.GatewayDocument;
import org.sijill.gateway.problem.Problem;
import org.sijill.gateway.proxy.UpstreamProxy;
import org.sijill.gateway.request.AnswerHeaders;
import org.sijill.gateway.request.BadTargetException;
import org.sijill.gateway.request.RequestId;
import org.sijill.gateway.request.RequestTarget;

/**
 * Ties the steps to the HTTP server: every target is checked first, and what no other part serves is looked up; if it is
 * there, the caller is asked for what it needs, pays for it, and then it is forwarded.
 */
@Singleton
class GatewayRoutes {
    /** Before every other filter, so that none sees a target that is malformed. */
    private static final int FIRST = 100_000;

    /** After Swagger UI and the document, before its page for what is not found. */
    private static final int AFTER_QUARKUS = 100_000;

    /** Under which a request's checked target is kept. */
    private static final String TARGET = "target";

    /** Under which Quarkus' metrics look for the template that a request's path is an instance of. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final RouteTable table;
    private final AccessCheck access;
    private final Shares shares;
    private final AnsweredClients answered;
    private final UpstreamProxy proxy;

    GatewayRoutes(
            GatewayDocument document,
            AccessCheck access,
            Shares shares,
            AnsweredClients answered,
            UpstreamProxy proxy) {
        this.table = RouteTable.of(document.routes());
        this.access = access;
        this.shares = shares;
        this.answered = answered;
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
        answered.watch(context);
        AnswerHeaders.put(request.response(), request.uri());
        try {
            context.put(TARGET, RequestTarget.parse(request.uri()));
        } catch (BadTargetException exception) {
            Problem.invalidField(exception.field(), exception.detail()).send(request);
            return;
        }
        context.next();
    }

    /** Who is asking is known only now, and with it whose share is used. */
    private void forward(RoutingContext context, RequestTarget target, Route route) {
        var request = context.request();
        var refused =
                shares.take(Caller.of(context), CallCosts.of(request.method().name(), route.path()));
        if (refused.isPresent()) {
            Problem.tooManyRequests(refused.getAsLong()).send(request);
        } else {
            proxy.forward(context, target, route.upstream(), route.lane());
        }
    }

    private void route(RoutingContext context) {
        var request = context.request();
        var target = context.<RequestTarget>get(TARGET);
        switch (table.find(request.method().name(), target.path())) {
            case RouteMatch.Found(var route) -> {
                measureAs(route.path());
                access.check(context, () -> forward(context, target, route));
            }
            case RouteMatch.OtherMethods(var allowed) ->
                Problem.methodNotAllowed(allowed).send(request);
            case RouteMatch.Unknown() -> Problem.notFound().send(request);
        }
    }

    /** One line of metrics for each operation, and not one for each article. */
    private static void measureAs(String path) {
        Vertx.currentContext().putLocal(TEMPLATE, path);
    }
}
