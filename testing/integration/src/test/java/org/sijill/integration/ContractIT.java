package org.sijill.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.integration.Contract.Call;
import org.sijill.stack.SijillStack;

/**
 * Every documented operation, called through the gateway: with valid input, without what is required, and with odd
 * input. Nothing may be answered with a fault of ours, nor with a status that the document does not have.
 */
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // set before the first test
class ContractIT {

    /** What people and programs get wrong, or try. */
    private static final List<String> ODD = List.of(
            "",
            "-1",
            "99999999999999999999",
            "%00",
            "%ff%fe",
            "%F0%9F%92%A5%E2%80%AE",
            "'%22%3E%3Cscript%3E",
            "..%2F..%2Fetc%2Fpasswd",
            "%D9%A1%D9%A2",
            "x".repeat(3000));

    private static final List<String> ODD_BODIES = List.of(
            "",
            "null",
            "[]",
            "7",
            "{\"a\":",
            "{\"colour\":\"red\"}",
            "{\"text\":{}}",
            "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]");

    private static SijillStack stack;
    private static Api api;
    private static Contract contract;
    private static ValidInput valid;

    @BeforeAll
    static void start() {
        stack = Stacks.closed();
        api = new Api(stack.gateway().uri());
        contract = new Contract(api);
        api.submit(Api.draft("contract", "kept", "بدأت الهدنة في حلب."));
        Answer kept = api.submit(Api.draft("contract", "kept", """
                        قال وزير الخارجية الأمريكي جون كيري في جنيف إن الهدنة في حلب بدأت مساء الإثنين 12 سبتمبر/أيلول، \
                        وإن روسيا وافقت عليها.""")
                .put("title", "بدء الهدنة في حلب")
                .put("publishedAt", "2016-09-13"));
        valid = new ValidInput(kept.json().path("id").asText())
                .with("/api/v1/imports", made("/api/v1/imports?source=contract", "application/x-ndjson", """
                        {"externalId": "line", "body": "سطر عن حلب"}
                        """))
                .with("/api/v1/feeds", made("/api/v1/feeds", "application/json", """
                        {"source": "contract", "url": "https://news.example/rss"}"""))
                .with("/api/v1/saved-searches", made("/api/v1/saved-searches", "application/json", """
                        {"name": "هدنة", "query": "q=هدنة"}"""))
                .with("/api/v1/index/rebuilds", rebuild());
    }

    /** There may be only one at a time, and another test's may not have ended. */
    private static String rebuild() {
        api.post("/api/v1/index/rebuilds", "application/json", new byte[0]);
        return api.get("/api/v1/index/rebuilds").json().at("/rebuilds/0/id").asText();
    }

    /** The id of something that is made for the calls that need one. */
    private static String made(String path, String contentType, String body) {
        Answer answer = api.post(path, contentType, body.getBytes(UTF_8));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.json().path("id").asText();
    }

    static Stream<Call> calls() {
        return contract.calls().stream();
    }

    static Stream<Call> reads() {
        return calls().filter(call -> call.method().equals("GET"));
    }

    @Test
    void everyOperationIsDescribed() {
        for (Call call : contract.calls()) {
            assertThat(call.operationId()).as("%s", call).matches("[a-z][A-Za-z]+");
            assertThat(call.json().path("summary").asText()).as("%s", call).isNotBlank();
            assertThat(call.json().path("description").asText()).as("%s", call).isNotBlank();
            assertThat(call.json().path("security").isArray()).as("%s", call).isTrue();
            assertThat(call.json().path("tags").valueStream().map(JsonNode::asText))
                    .as("%s", call)
                    .isNotEmpty()
                    .isSubsetOf(contract.tags());
        }
        assertThat(contract.calls().stream().map(Call::operationId)).doesNotHaveDuplicates();
    }

    @Order(1) // the other tests delete what there is to read
    @ParameterizedTest
    @MethodSource("reads")
    void whatThereIsCanBeRead(Call call) {
        Answer answer = send(call, valid.path(call), valid.query(call), "");

        assertThat(answer.status()).as("%s answered %s", call, answer.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void validInputIsAnsweredAsDocumented(Call call) {
        Answer answer = send(call, valid.path(call), valid.query(call), body(call));

        assertDocumented(call, answer);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void whatIsKnownAlreadyIsNotSentAgainWhereThatIsDocumented(Call call) {
        Answer first = send(call, valid.path(call), valid.query(call), "");
        Answer again = api.send(api.request(valid.path(call) + valid.query(call))
                .header("If-None-Match", "*")
                .GET());

        assertThat(again.status()).as("%s", call).isEqualTo(call.documents(304) ? 304 : first.status());
        assertThat(first.headers().firstValue("ETag").isPresent())
                .as("%s has a tag", call)
                .isEqualTo(call.documents(304));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatIsRequiredIsAskedFor(Call call) {
        for (JsonNode parameter : call.parameters("query")) {
            if (parameter.path("required").asBoolean()) {
                Answer answer = send(call, valid.path(call), "", body(call));

                assertThat(answer.status()).as("%s without %s", call, parameter).isIn(400, 404, 410);
                assertDocumented(call, answer);
            }
        }
        if (call.hasBody()) {
            Answer without = send(call, valid.path(call), valid.query(call), "");
            assertThat(without.status())
                    .as("%s without a body: %s", call, without.text())
                    .isBetween(200, 499);
            assertDocumented(call, without);
            withoutEachRequiredField(call).forEach(body -> {
                Answer answer = send(call, valid.path(call), valid.query(call), body);
                assertThat(answer.status()).as("%s with %s", call, body).isBetween(400, 499);
                assertDocumented(call, answer);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void oddInputIsNoFault(Call call) {
        for (String odd : ODD) {
            for (JsonNode parameter : call.parameters("query")) {
                String query = "?" + parameter.path("name").asText() + "=" + odd;
                assertDocumented(call, send(call, valid.path(call), query, body(call)));
            }
            if (call.path().contains("{") && !odd.isEmpty()) {
                assertDocumented(
                        call, send(call, call.path().replaceAll("\\{[^}]+}", odd), valid.query(call), body(call)));
            }
            assertDocumented(call, send(call, valid.path(call), "?colour=" + odd, body(call)));
        }
        if (call.hasBody()) {
            for (String odd : ODD_BODIES) {
                assertDocumented(call, send(call, valid.path(call), valid.query(call), odd));
            }
        }
    }

    private static String body(Call call) {
        return call.hasBody() ? valid.body(call) : "";
    }

    private static List<String> withoutEachRequiredField(Call call) {
        List<String> bodies = new ArrayList<>();
        try {
            JsonNode required = call.bodySchema().path("required");
            for (JsonNode field : required) {
                ObjectNode body = (ObjectNode) new ObjectMapper().readTree(valid.body(call));
                body.remove(field.asText());
                bodies.add(body.toString());
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return bodies;
    }

    private static Answer send(Call call, String path, String query, String body) {
        HttpRequest.Builder request = api.request(path + query);
        if (call.hasBody()) {
            request.header("Content-Type", call.mediaType());
        }
        return api.send(request.method(
                call.method(),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.getBytes(UTF_8))));
    }

    private static void assertDocumented(Call call, Answer answer) {
        String what = call + " answered " + answer.status() + " " + answer.text();
        assertThat(answer.status()).as(what).isLessThan(500);
        assertThat(call.documents(answer.status())).as(what).isTrue();
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
            assertThat(answer.json().path("type").asText()).as(what).startsWith("/problems/");
            assertThat(answer.json().path("status").asInt()).as(what).isEqualTo(answer.status());
        }
    }
}
