package org.sijill.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.integration.Contract.Call;

/**
 * Every query parameter of every call that reads, as the document describes it: what it allows is accepted, and what it
 * does not allow is refused with a problem that names the parameter.
 */
@SuppressWarnings("NullAway.Init") // set before the first test
class ParametersIT {

    private static final Api API = new Api(Stacks.seeded().gateway().uri());

    /** Wrong for parameters whose schema is any text. */
    private static final Map<String, List<String>> WRONG = Map.of(
            "bbox", List.of("1,2,3", "0,1,0,-1", "0,0,0,91", "a,b,c,d"),
            "cursor", List.of("", "x", "e30.e30"),
            "timeZone", List.of("", "Aleppo", "x".repeat(65)),
            "prefix", List.of("", " "),
            "publishedWithin", List.of("0d", "7h", "10000d"));

    private static ValidInput valid;

    @BeforeAll
    static void findAnArticle() {
        valid = new ValidInput(API.search("q=حلب").json().at("/hits/0/id").asText());
    }

    static Stream<Call> reading() {
        return new Contract(API)
                .calls().stream()
                        .filter(call -> call.method().equals("GET"))
                        // Of what lies deeper, nothing need exist.
                        .filter(call -> call.path().indexOf('{') == call.path().lastIndexOf('{'))
                        .filter(call -> !call.parameters("query").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("reading")
    void whatTheDocumentAllowsIsAccepted(Call call) {
        for (JsonNode parameter : call.parameters("query")) {
            for (String value : allowed(parameter)) {
                Answer answer = send(call, parameter, value);

                String what = call + ", " + name(parameter) + ": " + answer.text();
                assertThat(answer.status()).as(what).isNotEqualTo(500);
                if (answer.status() == 400) {
                    assertThat(answer.blamed()).as(what).doesNotContain(name(parameter));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reading")
    void whatItDoesNotAllowIsRefusedByName(Call call) {
        for (JsonNode parameter : call.parameters("query")) {
            for (String value : forbidden(parameter)) {
                assertRefused(call, parameter, send(call, parameter, value));
            }
            if (!isArray(parameter)) {
                String once = valid.value(parameter);
                assertRefused(call, parameter, send(call, parameter, once, once + "x"));
            }
        }
    }

    @Test
    void aListIsOfWordsAndNotOfLists() {
        assertThat(reading().flatMap(call -> call.parameters("query").stream()).filter(ParametersIT::isArray))
                .isNotEmpty()
                .allMatch(
                        parameter -> parameter.at("/schema/items/type").asText().equals("string"));
    }

    private static void assertRefused(Call call, JsonNode parameter, Answer answer) {
        String what = call + ", " + name(parameter) + ": " + answer.text();
        assertThat(answer.status()).as(what).isEqualTo(400);
        assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        assertThat(answer.blamed()).as(what).contains(name(parameter));
    }

    private static List<String> allowed(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(word -> values.add(word.asText()));
        Stream.of("minimum", "maximum")
                .filter(schema::has)
                .forEach(limit -> values.add(schema.path(limit).asText()));
        if (schema.path("type").asText().equals("boolean")) {
            values.addAll(List.of("true", "false"));
        }
        if (schema.path("format").asText().equals("date")) {
            values.addAll(List.of("2016-09-26", "0000-01-01", "9999-12-31", "2016-02-29"));
        }
        if (schema.has("maxLength")) {
            values.add("ح".repeat(schema.path("maxLength").asInt()));
        }
        if (name(parameter).equals("timeZone")) {
            values.addAll(List.of("Asia/Damascus", "UTC", "+03:00", "America/New_York"));
        }
        return values;
    }

    private static List<String> forbidden(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        List<String> values = new ArrayList<>(WRONG.getOrDefault(name(parameter), List.of()));
        if (schema.has("minimum")) {
            values.add(Long.toString(schema.path("minimum").asLong() - 1));
        }
        if (schema.has("maximum")) {
            values.add(Long.toString(schema.path("maximum").asLong() + 1));
        }
        if (schema.has("maxLength")) {
            values.add("ح".repeat(schema.path("maxLength").asInt() + 1));
        }
        switch (schema.path("type").asText()) {
            case "integer" -> values.addAll(List.of("", "ten", "1.5", "٧", "99999999999999999999"));
            case "boolean" -> values.addAll(List.of("", "yes", "TRUE"));
            case "array" -> values.addAll(List.of("", " "));
            default -> {}
        }
        if (schema.has("enum")) {
            values.addAll(List.of("", "no-such-word"));
        }
        if (schema.path("format").asText().equals("date")) {
            values.addAll(List.of("", "26.9.2016", "2016-02-30", "2016-09", "2016-09-26T10:00:00Z"));
        }
        return values;
    }

    private static Answer send(Call call, JsonNode parameter, String... values) {
        StringBuilder query = new StringBuilder(valid.query(call));
        if (parameter.path("required").asBoolean()) {
            query.setLength(0);
        }
        for (String value : values) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name(parameter))
                    .append('=')
                    .append(URLEncoder.encode(value, UTF_8));
        }
        return API.get(valid.path(call) + query);
    }

    private static boolean isArray(JsonNode parameter) {
        return parameter.path("schema").path("type").asText().equals("array");
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asText();
    }
}
