package org.sijill.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.gateway.proxy.Lane;
import org.sijill.gateway.proxy.Upstream;

/**
 * A documented operation, as far as it has to be known to get a request there.
 *
 * @param upstream who serves it
 * @param lane whether it is one answer or a stream, by the media types that it takes and gives
 * @param path its template
 */
record Route(Upstream upstream, Lane lane, String path) {
    /** The key under which the document says who serves an operation. */
    private static final String SERVED_BY = "x-served-by";

    private static final List<String> STREAMED = List.of("application/x-ndjson", "text/event-stream", "text/csv");

    static Route of(String path, JsonNode operation) {
        var streams = Stream.concat(
                        mediaTypes(operation.path("requestBody")),
                        operation.path("responses").valueStream().flatMap(Route::mediaTypes))
                .anyMatch(STREAMED::contains);
        return new Route(Upstream.of(operation.path(SERVED_BY).asText()), streams ? Lane.STREAM : Lane.SHORT, path);
    }

    private static Stream<String> mediaTypes(JsonNode described) {
        return described.path("content").propertyStream().map(type -> type.getKey());
    }
}
