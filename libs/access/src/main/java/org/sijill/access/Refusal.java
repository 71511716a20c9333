package org.sijill.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** The problem documents (RFC 9457) of a request that is not let through; types and titles are the contract's. */
record Refusal(int status, String type, String title, String detail, Map<String, String> headers) {
    private static final String CHALLENGE = "WWW-Authenticate";

    static final Refusal NO_TOKEN = unauthorized("a bearer token is required", "Bearer");

    static final Refusal BAD_TOKEN = unauthorized(
            "the bearer token is not accepted: malformed, expired, or not issued for this service",
            "Bearer error=\"invalid_token\"");

    static final Refusal SEVERAL_TOKENS = new Refusal(
            400, "bad-request", "The request is not valid", "Authorization may be given only once", Map.of());

    static final Refusal TOO_LITTLE = new Refusal(
            403,
            "forbidden",
            "This is not allowed",
            "the token's roles are not enough for this",
            Map.of(CHALLENGE, "Bearer error=\"insufficient_scope\""));

    static final Refusal NOTHING_HERE =
            new Refusal(404, "not-found", "Not found", "there is nothing at this address", Map.of());

    static final Refusal CANNOT_TELL = new Refusal(
            503,
            "unavailable",
            "Temporarily unavailable",
            "tokens cannot be checked at the moment",
            Map.of("Retry-After", "5"));

    private static Refusal unauthorized(String detail, String challenge) {
        return new Refusal(401, "unauthorized", "Identification is required", detail, Map.of(CHALLENGE, challenge));
    }

    /** Answers the request; what is still coming of it is read and dropped. */
    void answer(HttpServerRequest request) {
        var document = new JsonObject()
                .put("type", "/problems/" + type)
                .put("status", status)
                .put("title", title)
                .put("detail", detail);
        var response = request.response().setStatusCode(status).putHeader("Content-Type", "application/problem+json");
        headers.forEach(response::putHeader);
        request.resume();
        response.end(document.toBuffer());
    }
}
