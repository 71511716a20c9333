package org.sijill.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that answers what the real one does only when things go wrong. */
class ElasticsearchTest {

    /** Bytes; more than an answer may have. */
    private static final int TOO_LONG = 33 << 20;

    private static final byte[] BLANKS = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

    /** Until when {@code /hanging} gives no answer. */
    private static final CountDownLatch END = new CountDownLatch(1);

    /** Open from when the request of {@code /hanging} has come. */
    private static final CountDownLatch ASKED = new CountDownLatch(1);

    private static HttpServer server;
    private static RestClient client;
    private static Elasticsearch elasticsearch;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/name", exchange -> answer(exchange, 200, "{\"name\": \"حلب\"}"));
        server.createContext("/refused", exchange -> answer(exchange, 400, "{\"error\": \"no such field\"}"));
        server.createContext("/busy", exchange -> answer(exchange, 429, "{}"));
        server.createContext("/declared", exchange -> answerTooLong(exchange, TOO_LONG));
        server.createContext("/chunked", exchange -> answerTooLong(exchange, 0));
        server.createContext("/hanging", exchange -> {
            ASKED.countDown();
            await(END);
            answer(exchange, 200, "{}");
        });
        server.start();
        client = RestClient.builder(new HttpHost(
                        server.getAddress().getAddress(), server.getAddress().getPort()))
                .build();
        elasticsearch = new Elasticsearch(client);
    }

    @AfterAll
    static void stop() throws IOException {
        END.countDown();
        client.close();
        server.stop(0);
    }

    @Test
    void anAnswerIsReadAsJson() {
        assertThat(elasticsearch.send("GET", "/name", null).path("name").asText())
                .isEqualTo("حلب");
    }

    @Test
    void anErrorOfOursIsARefusalAndAnyOtherIsNoAnswer() {
        assertThatThrownBy(() -> elasticsearch.send("GET", "/refused", null))
                .isInstanceOf(ElasticsearchRefusedException.class);
        assertThatThrownBy(() -> elasticsearch.send("GET", "/busy", null))
                .isInstanceOf(ElasticsearchUnavailableException.class);
    }

    @Test
    void anAnswerThatIsTooLongIsNoneAndTheNextIsRead() {
        for (String path : new String[] {"/declared", "/chunked"}) {
            assertThatThrownBy(() -> elasticsearch.send("GET", path, null))
                    .as(path)
                    .isInstanceOf(AnswerTooLongException.class);
            assertThatThrownBy(() -> elasticsearch.sendWhile(Awaited.ALWAYS, "GET", path, "{}", false))
                    .as("%s, awaited", path)
                    .isInstanceOf(AnswerTooLongException.class);
            assertThat(elasticsearch.send("GET", "/name", null).has("name")).isTrue();
        }
    }

    @Test
    void aRequestThatIsTakenBackHasNoAnswer() {
        Awaited nobody = cancel -> {
            Thread abandoning = Thread.startVirtualThread(() -> {
                await(ASKED);
                cancel.run();
            });
            return abandoning::interrupt;
        };

        assertThatThrownBy(() -> elasticsearch.sendWhile(nobody, "GET", "/hanging", "{}", false))
                .isInstanceOf(ElasticsearchUnavailableException.class)
                .hasMessageContaining("taken back");
    }

    @Test
    void aBriefRequestWaitsNoLongerThanItSays() {
        assertThatThrownBy(() -> elasticsearch.sendBriefly(
                        "GET", "/hanging", elasticsearch.send("GET", "/name", null), Duration.ofMillis(50)))
                .isInstanceOf(ElasticsearchUnavailableException.class);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Writes blanks, which JSON may begin with, until the client has had enough; a declared length of 0 means chunks. */
    private static void answerTooLong(HttpExchange exchange, long declared) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, declared);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int sent = 0; sent < TOO_LONG; sent += BLANKS.length) {
                out.write(BLANKS);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
