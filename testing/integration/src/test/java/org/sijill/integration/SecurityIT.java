package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.integration.Operations.Operation;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.SijillStack;
import org.sijill.stack.token.DevelopmentTokens;

/** Who may do what, at the gateway and at each service behind it; and requests that are meant to get around that. */
class SecurityIT {

    private static final String UNAUTHORIZED = "/problems/unauthorized";
    private static final String FORBIDDEN = "/problems/forbidden";

    /** What only an administrator may do; everything else that is not reading is an editor's. */
    private static final List<String> ADMINS = List.of("/api/v1/index", "/api/v1/dead-letters", "/api/v1/feeds");

    /** Reading that is not for the public. */
    private static final List<String> EDITORS = List.of("/api/v1/imports", "/api/v1/saved-searches", "/api/v1/index");

    private static final List<String> READING = List.of("POST /api/v1/analyze", "POST /api/v1/search/batch");

    private static final SijillStack STACK = Stacks.closed();

    static List<Operation> operations() {
        return Operations.of(STACK.gateway().uri());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationIsDoneForWhoMayAndForNobodyElse(Operation operation) {
        for (URI place : List.of(STACK.gateway().uri(), operation.service(STACK))) {
            Map<String, Integer> answers = new LinkedHashMap<>();
            callers().forEach((caller, token) -> answers.put(caller, call(operation, place, token)));

            assertThat(answers).as("%s at %s", operation, place).isEqualTo(expected(operation));
        }
    }

    /** A token for each kind of caller. */
    private static Map<String, String> callers() {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("nobody", "");
        callers.put("wrong audience", BadTokens.all().getOrDefault("wrong audience", ""));
        DevelopmentTokens.ROLES.forEach(role -> callers.put(role, STACK.tokens().issue(role)));
        return callers;
    }

    /** 401 and 403 as they are, and 200 for everything that is not about who is calling. */
    private static int call(Operation operation, URI place, String token) {
        Answer answer = answer(operation, place, token);
        if (answer.status() == 401) {
            assertThat(answer.json().path("type").asText()).isEqualTo(UNAUTHORIZED);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        } else if (answer.status() == 403) {
            assertThat(answer.json().path("type").asText()).isEqualTo(FORBIDDEN);
        } else {
            return 200;
        }
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        return answer.status();
    }

    private static Answer answer(Operation operation, URI place, @Nullable String token) {
        Api api = new Api(place).withToken(token == null || token.isEmpty() ? null : token);
        return api.send(api.request(operation.anyPath()).method(operation.method(), BodyPublishers.noBody()));
    }

    private static Map<String, Integer> expected(Operation operation) {
        int rank = rank(operation);
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("nobody", 401);
        expected.put("wrong audience", 401);
        for (int i = 0; i < DevelopmentTokens.ROLES.size(); i++) {
            expected.put(DevelopmentTokens.ROLES.get(i), i >= rank ? 200 : 403);
        }
        return expected;
    }

    /** The place of the least role that is enough. */
    private static int rank(Operation operation) {
        boolean reads = operation.method().equals("GET") || READING.contains(operation.toString());
        boolean admins = ADMINS.stream().anyMatch(operation.path()::startsWith);
        if (reads) {
            boolean dead = operation.path().startsWith("/api/v1/dead-letters")
                    || operation.path().startsWith("/api/v1/feeds");
            return dead ? 2 : EDITORS.stream().anyMatch(operation.path()::startsWith) ? 1 : 0;
        }
        return admins ? 2 : 1;
    }

    static List<String> badTokens() {
        return List.copyOf(BadTokens.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsNoToken(String kind) {
        String token = BadTokens.all().getOrDefault(kind, "");
        for (Operation operation : writeAndRead()) {
            for (URI place : List.of(STACK.gateway().uri(), operation.service(STACK))) {
                String answer = RawRequest.send(place, request(operation, "Authorization: Bearer " + token));

                assertThat(answer).as("%s at %s", operation, place).startsWith("HTTP/1.1 401");
            }
        }
    }

    private static List<Operation> writeAndRead() {
        return List.of(
                new Operation("GET", "/api/v1/search", "search-service"),
                new Operation("DELETE", "/api/v1/articles/nobody", "ingest-service"));
    }

    @Test
    void aTokenWithoutARoleMayNothing() {
        var claims = DevelopmentTokens.claims("admin", Duration.ofHours(1));
        claims.unsetClaim("groups");
        String token = STACK.tokens().issue(claims);

        for (Operation operation : writeAndRead()) {
            assertThat(answer(operation, STACK.gateway().uri(), token).status()).isEqualTo(403);
            assertThat(answer(operation, operation.service(STACK), token).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void anotherSchemeOrTwoTokensAreRefused() {
        String good = "Authorization: Bearer " + STACK.tokens().issue("admin");
        for (Operation operation : writeAndRead()) {
            for (URI place : List.of(STACK.gateway().uri(), operation.service(STACK))) {
                assertThat(RawRequest.send(place, request(operation, "Authorization: Basic YWRtaW46YWRtaW4=")))
                        .startsWith("HTTP/1.1 401");
                assertThat(RawRequest.send(place, request(operation, good + "\r\n" + good)))
                        .startsWith("HTTP/1.1 400");
            }
        }
    }

    @Test
    void whatIsOversizedIsRefusedBeforeItIsUnderstood() {
        Operation search = writeAndRead().getFirst();
        String large = "Authorization: Bearer " + "a".repeat(64 << 10);

        assertThat(RawRequest.send(STACK.gateway().uri(), request(search, large)))
                .startsWith("HTTP/1.1 431");
        assertThat(RawRequest.send(
                        STACK.gateway().uri(),
                        "GET /api/v1/search?q=" + "a".repeat(64 << 10) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .containsPattern("^HTTP/1.[01] 414");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/match",
                "/api/v1/../../internal/v1/match",
                "/api/v1/articles/..%2f..%2f..%2finternal/v1/match",
                "/api/v1/%2e%2e/%2e%2e/internal/v1/match",
                "//internal/v1/match",
                "/internal;x=1/v1/match",
                "/%69nternal/v1/match",
                "/api/v1/articles/x%00/../../internal",
                "\\internal\\v1\\match",
            })
    void nothingInternalCanBeReachedThroughTheGateway(String target) {
        String answer = RawRequest.send(
                STACK.gateway().uri(),
                "POST " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                        + STACK.tokens().issue("admin") + "\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 (400|404)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/ind%65x/rebuilds",
                "/api/v1/index;x=1/rebuilds",
                "/api/v1;x=1/index/rebuilds",
                "/api/v1/./index/rebuilds",
                "/api/v1/articles/../index/rebuilds",
                "//api/v1/index/rebuilds",
            })
    void anotherWayToWriteAPathIsNoWayAroundItsRule(String target) {
        for (URI place : List.of(STACK.gateway().uri(), STACK.ingest().uri())) {
            String answer = RawRequest.send(
                    place,
                    "POST " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                            + STACK.tokens().issue("editor") + "\r\nContent-Length: 0\r\n\r\n");

            assertThat(answer).as("%s at %s", target, place).containsPattern("^HTTP/1.1 (400|403|404)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Content-Length: 4\r\nContent-Length: 40",
                "Content-Length: 4, 40",
                "Content-Length: +4",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked, identity",
                "Content-Length: 4\n X: y",
            })
    void aRequestCannotHideInAnother(String framing) {
        String hidden = "POST /internal/v1/match HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";
        String answer = RawRequest.send(
                STACK.gateway().uri(),
                "POST /api/v1/analyze HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + STACK.tokens().issue("reader") + "\r\n" + framing + "\r\n\r\n0\r\n\r\n" + hidden);

        // Whatever the first is taken for, the second is the gateway's own to refuse.
        assertThat(answer).doesNotContain("HTTP/1.1 2").doesNotContain("HTTP/1.1 5");
    }

    @Test
    void aLineBreakInARequestIsNotALineOfTheAnswer() {
        String answer = RawRequest.send(
                STACK.gateway().uri(),
                "GET /api/v1/search?q=a%0d%0aX-Evil:%201&colour=%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: x\r\n"
                        + "X-Request-Id: a\u2028b\r\nConnection: close\r\nAuthorization: Bearer "
                        + STACK.tokens().issue("reader") + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer.lines()).noneMatch(line -> line.startsWith("X-Evil"));
    }

    @Test
    void writesAreInTheAuditWithoutTokenOrText() throws Exception {
        String token = STACK.tokens().issue("editor");
        Api api = new Api(STACK.gateway().uri());
        api.withToken(token).takeDown("nobody", "because of a secret");
        api.withToken(null).takeDown("nobody", "because of a secret");
        api.withToken(token).get("/api/v1/imports");

        List<String> audit = new ArrayList<>();
        for (ServiceProcess service : List.of(STACK.gateway(), STACK.ingest())) {
            String log = Files.readString(service.log());
            assertThat(log).doesNotContain(token).doesNotContain("because of");
            log.lines().filter(line -> line.contains("Write caller=")).forEach(audit::add);
        }
        assertThat(audit)
                .anyMatch(line -> line.contains(
                        "Write caller=local-editor method=DELETE path=/api/v1/articles/nobody status=404"))
                .anyMatch(line -> line.contains("Write caller=- method=DELETE path=/api/v1/articles/nobody status=401"))
                .noneMatch(line -> line.contains("method=GET"));
    }

    private static String request(Operation operation, String header) {
        return operation.method() + " " + operation.path() + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header
                + "\r\n\r\n";
    }
}
