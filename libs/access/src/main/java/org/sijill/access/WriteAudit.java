package org.sijill.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * One line for each attempt to write, when it is answered: who, what, and how it ended. Never a query string, a body
 * or a token. It goes to the category {@code org.sijill.audit}, so that an installation can send it elsewhere.
 */
@Singleton
class WriteAudit {
    static final String NOBODY = "-";

    /** In the place of a status: the caller was gone, or was cut off, before it was answered. */
    private static final String UNANSWERED = "-";

    /** What reads is not in here, also where only an editor may read it. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Logger LOG = Logger.getLogger("org.sijill.audit");

    private static final int LONGEST = 200;

    /** What would let a caller forge lines or fields. */
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._~:/@%+-]");

    void watch(RoutingContext context, Need need, String caller) {
        var method = context.request().method().name();
        if ((need == Need.EDITOR || need == Need.ADMIN) && !READING.contains(method)) {
            context.addEndHandler(ignored -> write(context, caller));
        }
    }

    private static void write(RoutingContext context, String caller) {
        var request = context.request();
        var response = request.response();
        var requestId = request.getHeader("X-Request-Id");
        LOG.infof(
                "Write caller=%s method=%s path=%s status=%s requestId=%s",
                safe(caller),
                request.method().name(),
                safe(String.valueOf(request.path())),
                response.ended() ? response.getStatusCode() : UNANSWERED,
                safe(requestId == null ? String.valueOf(response.headers().get("X-Request-Id")) : requestId));
    }

    static String safe(String text) {
        var shortened = text.substring(0, Math.min(text.length(), LONGEST));
        return UNSAFE.matcher(shortened).replaceAll("_");
    }
}
