package org.sijill.gateway.openapi;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * Serves the document as the build wrote it, at the addresses and with the choices that Quarkus' own extension has. That
 * one reads, completes and writes the whole document anew at each start, which took more than half of a native start.
 */
@Singleton
class DocumentRoute {
    private static final String ADDRESS = "/q/openapi";

    /** Swagger UI is at the same with a slash, which nobody types. */
    private static final String PAGES = "/q/swagger-ui";

    private static final List<String> ENDINGS = List.of("", ".json", ".yaml", ".yml");

    private static final int BEFORE_QUARKUS = -1;

    private final GatewayDocument document;

    DocumentRoute(GatewayDocument document) {
        this.document = document;
    }

    void register(@Observes Router router) {
        router.route(PAGES).order(BEFORE_QUARKUS).method(HttpMethod.GET).handler(DocumentRoute::addSlash);
        for (var ending : ENDINGS) {
            router.route(ADDRESS + ending)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(this::serve);
        }
    }

    /** Relative to what was asked for, so that it leads there behind a path prefix too; Quarkus' own does not. */
    private static void addSlash(RoutingContext context) {
        if (context.request().path().equals(PAGES)) {
            context.response()
                    .setStatusCode(302)
                    .putHeader("Location", PAGES.substring(PAGES.lastIndexOf('/') + 1) + "/")
                    .end();
        } else {
            context.next();
        }
    }

    private void serve(RoutingContext context) {
        var request = context.request();
        var isJson = wantsJson(request);
        var content = isJson ? document.json() : document.yaml();
        var response = request.response()
                .putHeader("Content-Type", isJson ? "application/json;charset=UTF-8" : "application/yaml;charset=UTF-8")
                .putHeader("Content-Length", Integer.toString(content.length()))
                .putHeader("Vary", "Accept");
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(content);
        }
    }

    /** What the address says counts, then the query, then {@code Accept}; people who say nothing get YAML. */
    private static boolean wantsJson(HttpServerRequest request) {
        if (!request.path().equals(ADDRESS)) {
            return request.path().endsWith(".json");
        }
        var format = request.getParam("format");
        if (format != null) {
            return format.toLowerCase(Locale.ROOT).equals("json");
        }
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("application/json");
    }
}
