package org.sijill.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An answer without what differs from one Sijill to the next: addresses, times, how long it took, and what is made up at
 * random.
 *
 * @param headers by name in small letters
 */
record Masked(int status, Map<String, String> headers, String body) {

    /** They follow from something that is masked. */
    private static final Set<String> HEADERS =
            Set.of("date", "last-modified", "x-request-id", "etag", "content-length", "location");

    /** Fields whose values are times of the clock, durations, or random. */
    private static final Pattern FIELDS = Pattern.compile(
            "tookMs|requestId|nextCursor|secret|lagSeconds|watermark|(received|started|finished|created|updated|edited"
                    + "|indexed|generated|first|last|next|run|switched)(At|Run|Attempt)");

    /** Fields that are there or not yet there. */
    private static final Set<String> PROGRESS = Set.of("startedAt", "finishedAt");

    private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:\\d+");
    /** As it stands in JSON, and in the name of an index. */
    private static final Pattern INSTANT = Pattern.compile("20[2-9]\\d-\\d\\d-\\d\\dT[0-9:.]+Z|20[2-9]\\d{5}t\\d{9}");

    /** All of it. */
    static Masked of(Answer answer) {
        return new Masked(answer.status(), headers(answer), body(answer));
    }

    /** The same, and for a success without the values in it: only which fields there are. */
    static Masked shapeOf(Answer answer) {
        return answer.status() < 400 && isJson(answer)
                ? new Masked(
                        answer.status(), headers(answer), shape(answer.json()).toString())
                : of(answer);
    }

    private static Map<String, String> headers(Answer answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> {
            if (!HEADERS.contains(name)) {
                headers.put(name, values.toString());
            }
        });
        return headers;
    }

    private static String body(Answer answer) {
        String text = isJson(answer) ? masked(answer.json()).toString() : answer.text();
        return INSTANT.matcher(ADDRESS.matcher(text).replaceAll("…")).replaceAll("…");
    }

    private static boolean isJson(Answer answer) {
        return answer.header("Content-Type").matches("application/(problem\\+)?json.*")
                && !answer.text().isEmpty();
    }

    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> object.set(
                            field.getKey(),
                            FIELDS.matcher(field.getKey()).matches()
                                    ? TextNode.valueOf("…")
                                    : masked(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(array.get(i)));
            }
        }
        return node;
    }

    private static JsonNode shape(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(PROGRESS);
            object.properties().forEach(field -> object.set(field.getKey(), shape(field.getValue())));
            return object;
        }
        return node.isArray() ? TextNode.valueOf("[]") : TextNode.valueOf("…");
    }
}
