package org.sijill.http.fallback;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jspecify.annotations.Nullable;

/** What the last hand on a problem needs to know of the request it belongs to. */
@Singleton
class CurrentRequest {
    static final String REQUEST_ID_HEADER = "X-Request-Id";

    /** What may stand in a log line; anything else would let a caller forge lines. */
    private static final Pattern HARMLESS_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final CurrentVertxRequest vertxRequest;

    CurrentRequest(CurrentVertxRequest vertxRequest) {
        this.vertxRequest = vertxRequest;
    }

    /** The id that the gateway gave, or a new one. */
    String id() {
        return header(REQUEST_ID_HEADER)
                .filter(id -> HARMLESS_ID.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private Optional<String> header(String name) {
        try {
            return Optional.ofNullable(vertxRequest.getCurrent())
                    .map(context -> context.request().getHeader(name));
        } catch (ContextNotActiveException exception) {
            return Optional.empty();
        }
    }

    /** The methods of the resource at this address, sorted; empty when that cannot be told. */
    List<String> allowedMethods() {
        @Nullable ResteasyReactiveRequestContext context = CurrentRequestManager.get();
        return context == null ? List.of() : allowedMethods(context);
    }

    private static List<String> allowedMethods(ResteasyReactiveRequestContext context) {
        var methods = new TreeSet<String>();
        var classes = new RequestMapper<>(context.getDeployment().getClassMappers());
        var path = context.getPathWithoutPrefix();
        @Nullable RequestMatch<InitialMatch> match = classes.map(path);
        while (match != null) {
            for (var handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    addMethods(routing, match.remaining.isEmpty() ? "/" : match.remaining, methods);
                }
            }
            match = classes.continueMatching(path, match);
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return List.copyOf(methods);
    }

    private static void addMethods(ClassRoutingHandler routing, String remaining, Set<String> methods) {
        routing.getMappers().forEach((method, resources) -> {
            if (method != null && resources.map(remaining) != null) {
                methods.add(method);
            }
        });
    }
}
