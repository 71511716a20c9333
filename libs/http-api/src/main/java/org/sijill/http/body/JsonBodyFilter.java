package org.sijill.http.body;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;

/**
 * Lets only bodies through that a JSON reader can work on. It concerns resource methods that take JSON; they have to
 * be blocking or on a virtual thread, because the body is read here.
 *
 * <p>It is a filter and not a reader interceptor, because interceptors look up the resource method by reflection,
 * which a native image does not have.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public final class JsonBodyFilter implements ContainerRequestFilter {
    /** Asked at each request: a provider is made while the image is built, and the setting belongs to the run. */
    private final Instance<HttpConfig> config;

    JsonBodyFilter(Instance<HttpConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!takesJson(request)) {
            return;
        }
        requireUtf8Json(request.getHeaderString(HttpHeaders.CONTENT_TYPE), request);
        var expectsContinue = "100-continue".equalsIgnoreCase(request.getHeaderString("Expect"));
        var body = new JsonBody(config.get().maxBody().asLongValue());
        var bytes = body.read(request.getEntityStream(), announcedLength(request), expectsContinue);
        request.setEntityStream(new ByteArrayInputStream(bytes));
    }

    private static boolean takesJson(ContainerRequestContext request) {
        var context = (ResteasyReactiveContainerRequestContext) request;
        var server = (ResteasyReactiveRequestContext) context.getServerRequestContext();
        var target = server.getTarget();
        return target != null && target.getConsumes().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::equals);
    }

    private static void requireUtf8Json(@Nullable String contentType, ContainerRequestContext request) {
        if (contentType == null || contentType.isBlank()) {
            throw Problems.unsupportedMediaType("Content-Type is missing; application/json is required");
        }
        var charset = request.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw Problems.unsupportedMediaType(
                    "charset " + shortened(charset.toLowerCase(Locale.ROOT)) + " is not supported; JSON is UTF-8");
        }
    }

    /** No charset's registered name is over 40 characters; what is longer is not one. */
    private static String shortened(String charset) {
        return charset.substring(0, Math.min(charset.length(), 40));
    }

    /** In bytes, or -1 when the body comes in chunks. */
    private static long announcedLength(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length.strip());
    }
}
