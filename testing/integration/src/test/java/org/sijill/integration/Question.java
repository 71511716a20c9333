package org.sijill.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sijill.integration.Contract.Call;

/**
 * One request that can be sent to several Sijills.
 *
 * @param mediaType of the body; empty when there is none
 */
record Question(String method, String target, String mediaType, String body) {

    private static final List<String> ODD = List.of("", "-1", "%ff%fe", "%D9%A1%D9%A2", "x".repeat(3000));

    private static final List<String> ODD_BODIES = List.of("", "null", "{\"a\":", "{\"colour\":\"red\"}");

    static Question get(String path, String... parameters) {
        return new Question("GET", path + Api.query(parameters), "", "");
    }

    static Question post(String path, String json) {
        return new Question("POST", path, "application/json", json);
    }

    /** A documented call with valid input, then with input of which each piece in turn is missing or odd. */
    static Stream<Question> of(Call call, ValidInput valid) {
        String media = call.hasBody() ? call.mediaType() : "";
        String body = call.hasBody() ? valid.body(call) : "";
        String path = valid.path(call);
        List<Question> questions = new ArrayList<>();
        questions.add(new Question(call.method(), path + valid.query(call), media, body));
        for (String odd : ODD) {
            questions.add(new Question(call.method(), path + "?colour=" + odd, media, body));
            call.parameters("query")
                    .forEach(parameter -> questions.add(new Question(
                            call.method(), path + "?" + parameter.path("name").asText() + "=" + odd, media, body)));
        }
        if (call.hasBody()) {
            ODD_BODIES.forEach(odd -> questions.add(new Question(call.method(), path + valid.query(call), media, odd)));
        }
        return questions.stream();
    }

    /** Those of all documented calls that fit. */
    static Stream<Question> ofAll(Contract contract, ValidInput valid, Predicate<Call> which) {
        return contract.calls().stream().filter(which).flatMap(call -> of(call, valid));
    }

    Answer ask(Api api) {
        HttpRequest.Builder request = api.request(target);
        if (!mediaType.isEmpty()) {
            request.header("Content-Type", mediaType);
        }
        return api.send(request.method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.getBytes(UTF_8))));
    }

    @Override
    public String toString() {
        String line = method + " " + target + " " + body;
        return line.substring(0, Math.min(line.length(), 160));
    }
}
