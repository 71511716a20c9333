package org.sijill.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * One line for each attempt to write, when it is answered: who, what, and how it ended. Never a query string, a body
 * or a token. It goes to the category {@code org.sijill.audit}, so that an installation can send it elsewhere.
 */
@Singleton
class WriteAudit {
    static final String NOBODY = "-";

    private static final Logger LOG = Logger.getLogger("org.sijill.audit");

    private static final int LONGEST = 200;

    /** What would let a caller forge lines or fields. */
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._~:/@%+-]");

    void watch(RoutingContext context, Need need, String caller) {
        if (need == Need.EDITOR || need == Need.ADMIN) {
            context.addEndHandler(ignored -> write(context, caller));
        }
    }

    private static void write(RoutingContext context, String caller) {
        var request = context.request();
        var requestId = request.getHeader("X-Request-Id");
        LOG.infof(
                "Write caller=%s method=%s path=%s status=%d requestId=%s",
                safe(caller),
                request.method().name(),
                safe(String.valueOf(request.path())),
                request.response().getStatusCode(),
                safe(
                        requestId == null
                                ? String.valueOf(request.response().headers().get("X-Request-Id"))
                                : requestId));
    }

    static String safe(String text) {
        var shortened = text.substring(0, Math.min(text.length(), LONGEST));
        return UNSAFE.matcher(shortened).replaceAll("_");
    }
}
