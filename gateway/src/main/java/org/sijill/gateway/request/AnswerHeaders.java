package org.sijill.gateway.request;

import io.vertx.core.http.HttpServerResponse;

/**
 * What every answer tells a browser, whoever makes it. Set by hand, because Quarkus' own filters look at the path before
 * it is known to be well formed.
 */
public final class AnswerHeaders {
    private static final String PAGES = "/q/swagger-ui";

    /** An answer is data and never a page. */
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Swagger UI has scripts and styles in the page itself, and icons as data; nothing of it comes from elsewhere. */
    private static final String PAGE_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private AnswerHeaders() {}

    /** Puts them on the answer to a request for this target. */
    public static void put(HttpServerResponse response, String target) {
        response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-site")
                .putHeader("Content-Security-Policy", target.startsWith(PAGES) ? PAGE_POLICY : DATA_POLICY);
    }
}
