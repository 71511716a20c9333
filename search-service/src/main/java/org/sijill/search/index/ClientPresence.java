package org.sijill.search.index;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import org.jspecify.annotations.Nullable;
import org.sijill.index.Awaited;

/** Whether the client of the current request is still there. Work outside of a request is always awaited. */
@ApplicationScoped
class ClientPresence implements Awaited {

    private final CurrentVertxRequest request;

    ClientPresence(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public Watch whenAbandoned(Runnable action) {
        RoutingContext context = current();
        if (context == null) {
            return ALWAYS.whenAbandoned(action);
        }
        int handler = context.addEndHandler(end -> {
            if (end.failed()) {
                action.run();
            }
        });
        if (context.response().closed()) {
            action.run();
        }
        return () -> context.removeEndHandler(handler);
    }

    private @Nullable RoutingContext current() {
        try {
            return request.getCurrent();
        } catch (ContextNotActiveException outside) {
            return null;
        }
    }
}
