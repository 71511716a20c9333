package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One Kubernetes document.
 *
 * @param content all of it
 */
public record Manifest(JsonNode content) {

    /** Group and version. */
    public String apiVersion() {
        return content.path("apiVersion").asText();
    }

    public String kind() {
        return content.path("kind").asText();
    }

    public String name() {
        return content.at("/metadata/name").asText();
    }

    /** What stands at a JSON pointer; a missing node when nothing does. */
    public JsonNode at(String pointer) {
        return content.at(pointer);
    }

    /** Kind and name, for messages. */
    public String title() {
        return kind() + " " + name();
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }
}
