package org.sijill.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.sijill.integration.Contract.Call;

/**
 * Input that a documented call should take: what is in the small table here, else the document's own example, else
 * something of the right type.
 */
final class ValidInput {

    /** Of what is numbered. */
    private static final String LAST = "2";

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Bodies by operation; others are made from their schema. */
    private static final Map<String, String> BODIES = Map.of(
            "submitArticle", "{\"source\": \"contract\", \"externalId\": \"one\", \"body\": \"نص عن حلب وجون كيري\"}",
            "analyzeText", "{\"text\": \"التقى كيري لافروف بجنيف\", \"publishedAt\": \"2016-09-24\"}");

    /** Values of query parameters, whatever the call. */
    private static final Map<String, String> QUERY = Map.of(
            "q", "حلب",
            "reason", "طلب الشاهد",
            "prefix", "حل",
            "bbox", "35,32,40,38",
            "interval", "month",
            "zoom", "4",
            "timeZone", "Asia/Damascus");

    /** By the beginning of the path. */
    private final Map<String, String> ids = new HashMap<>();

    /** With the id of an article that exists. */
    ValidInput(String articleId) {
        ids.put("/api/v1/", articleId);
        ids.put("/api/v1/actors", "russia");
        ids.put("/api/v1/places", "aleppo");
    }

    /** The same with an id for what is under this path. */
    ValidInput with(String path, String id) {
        ids.put(path, id);
        return this;
    }

    /** The path with ids of things that exist, where there are some. */
    String path(Call call) {
        String id = ids.entrySet().stream()
                .filter(known -> call.path().startsWith(known.getKey()))
                .max(Comparator.comparingInt(known -> known.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseThrow();
        return PARAMETER
                .matcher(call.path())
                .replaceAll((MatchResult parameter) -> parameter.group(1).equals("id") ? id : LAST);
    }

    /** The query of all required parameters, and of the optional ones with a value in the table; "?" included. */
    String query(Call call) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (JsonNode parameter : call.parameters("query")) {
            String name = parameter.path("name").asText();
            if (parameter.path("required").asBoolean()) {
                query.add(name + "=" + URLEncoder.encode(value(parameter), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    String value(JsonNode parameter) {
        String name = parameter.path("name").asText();
        if (QUERY.containsKey(name)) {
            return String.valueOf(QUERY.get(name));
        }
        JsonNode schema = parameter.path("schema");
        for (JsonNode example : new JsonNode[] {
            parameter.path("example"),
            schema.path("default"),
            schema.path("enum").path(0),
            schema.path("examples").path(0)
        }) {
            if (example.isValueNode()) {
                return example.asText();
            }
        }
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> schema.path("minimum").asText("1");
            case "boolean" -> "false";
            default -> schema.path("format").asText().equals("date") ? "2016-09-26" : "حلب";
        };
    }

    String body(Call call) {
        String known = BODIES.get(call.operationId());
        if (known != null) {
            return known;
        }
        if (!call.mediaType().equals("application/json")) {
            return "{\"source\": \"contract\", \"externalId\": \"line\", \"body\": \"سطر عن حلب\"}\n";
        }
        return made(call, call.bodySchema(), 0).toString();
    }

    private static JsonNode made(Call call, JsonNode reference, int depth) {
        JsonNode schema = call.contract().resolved(reference);
        JsonNode example = schema.path("examples").path(0);
        if (!example.isMissingNode()) {
            return example;
        }
        return switch (type(schema)) {
            case "object" -> object(call, schema, depth);
            case "array" ->
                JSON.createArrayNode().add(depth > 4 ? JSON.nullNode() : made(call, schema.path("items"), depth + 1));
            case "integer", "number" ->
                JsonNodeFactory.instance.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(false);
            default ->
                JsonNodeFactory.instance.textNode(schema.path("enum").path(0).asText("حلب"));
        };
    }

    private static ObjectNode object(Call call, JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        if (depth <= 4) {
            schema.path("properties")
                    .properties()
                    .forEach(property -> object.set(property.getKey(), made(call, property.getValue(), depth + 1)));
        }
        return object;
    }

    /** The first type that is not null; OpenAPI 3.1 may give several. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("string")
                : type.asText();
    }
}
