package org.sijill.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of the gateway that is not a service's: the document and the headers that go with it.
 *
 * @param status HTTP status
 * @param document the members of the document, in order
 * @param headers beside {@code Content-Type}
 */
public record Problem(int status, JsonObject document, Map<String, String> headers) {
    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** In seconds: about as long as a service takes to start. */
    private static final String RETRY_AFTER = "5";

    /** 400: a query parameter, or {@code path} for the path, is malformed. */
    public static Problem invalidField(String field, String detail) {
        var error = new JsonObject().put("field", field).put("detail", detail);
        var problem = of("invalid-field", 400, "A field is not valid", field + ": " + detail);
        problem.document.put("errors", new JsonArray().add(error));
        return problem;
    }

    /** 404: nothing of the documented API is at this address. */
    public static Problem notFound() {
        return of("not-found", 404, "Not found", "there is nothing at this address; /q/openapi lists what there is");
    }

    /** 405: the address exists, with these methods. */
    public static Problem methodNotAllowed(Collection<String> allowed) {
        var methods = String.join(", ", allowed);
        return of("method-not-allowed", 405, "The method is not allowed here", "this address has " + methods)
                .withHeader("Allow", methods);
    }

    /** 503: a service cannot be reached or broke off before it answered. */
    public static Problem unavailable(String service) {
        return of("unavailable", 503, "Temporarily unavailable", service + " does not answer")
                .withHeader("Retry-After", RETRY_AFTER);
    }

    /** 503: a service has as many requests as it is given at once. */
    public static Problem overloaded(String service) {
        return of("unavailable", 503, "Temporarily unavailable", service + " has all the requests it can take")
                .withHeader("Retry-After", "1");
    }

    /** 400: a stream has no length, and HTTP/1.0 has no other way to tell where an answer ends. */
    public static Problem needsHttp11() {
        return of("bad-request", 400, "The request is not valid", "this is a stream, and needs HTTP/1.1");
    }

    /** 429: a client has asked for more than its share. */
    public static Problem tooManyRequests(long retryAfterSeconds) {
        return of("too-many-requests", 429, "Too many requests", "this client has used up its share for the moment")
                .withHeader("Retry-After", Long.toString(retryAfterSeconds));
    }

    /** 504: a service was reached and did not answer in time. */
    public static Problem timeout(String service) {
        return of("timeout", 504, "Timed out", service + " did not answer in time");
    }

    private static Problem of(String type, int status, String title, String detail) {
        var document = new JsonObject()
                .put("type", "/problems/" + type)
                .put("status", status)
                .put("title", title)
                .put("detail", detail);
        return new Problem(status, document, new LinkedHashMap<>());
    }

    private Problem withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The same with the id by which the log knows the request. */
    public Problem withRequestId(String requestId) {
        document.put("requestId", requestId);
        return this;
    }

    /** The document as it is sent. */
    public Buffer body() {
        return document.toBuffer();
    }

    /** Answers a request with it; what is still coming of the request is read and dropped. */
    public void send(HttpServerRequest request) {
        var response = request.response().setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE);
        headers.forEach(response::putHeader);
        request.resume();
        response.end(body());
    }
}
