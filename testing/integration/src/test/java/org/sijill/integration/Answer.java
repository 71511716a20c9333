package org.sijill.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/** What came back over HTTP. */
record Answer(int status, HttpHeaders headers, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new AssertionError("Not JSON: " + text, failure);
        }
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The path of {@code Location}, which is relative to what was asked for. */
    String location(String asked) {
        return URI.create(asked).resolve(header("Location")).getPath();
    }

    long total() {
        return json().path("total").path("value").asLong(-1);
    }

    /** The external ids of the hits, in order. */
    List<String> hits() {
        return texts(json().path("hits"), "externalId");
    }

    /** The fields that a problem document blames. */
    List<String> blamed() {
        return texts(json().path("errors"), "field");
    }

    JsonNode facet(String facet) {
        return json().path("facets").path(facet);
    }

    /** The count of a value in a facet, or -1 when it is not listed. */
    long count(String facet, String id) {
        for (JsonNode value : facet(facet).path("values")) {
            if (value.path("id").asText().equals(id)) {
                return value.path("count").asLong();
            }
        }
        return -1;
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> element.path(field).asText())
                .toList();
    }
}
