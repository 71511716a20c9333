package org.sijill.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the services do for all reading of articles and directories: a tag for what is sent, 304 when it is known. */
final class ConditionalReading {
    private static final List<String> TAGGED = List.of("/api/v1/articles/", "/api/v1/actors", "/api/v1/places");

    /** A bare list, which is not tagged. */
    private static final String EDITS = "/edits";

    private ConditionalReading() {}

    static void describe(String path, ObjectNode responses) {
        if (TAGGED.stream().noneMatch(path::startsWith) || path.endsWith(EDITS)) {
            return;
        }
        responses
                .withObjectProperty("200")
                .withObjectProperty("headers")
                .putObject("ETag")
                .put("description", "Of this answer; sent as If-None-Match, it saves what has not changed")
                .putObject("schema")
                .put("type", "string");
        responses.putObject("304").put("description", "The one that If-None-Match names is still right");
    }
}
