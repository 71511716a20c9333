package org.sijill.ingest.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.ingest.outbound.Downloads.Download;
import org.sijill.ingest.outbound.Downloads.Limits;

@Timeout(60)
@SuppressWarnings("NullAway.Init") // the server is started before each test
class DownloadsTest {

    private static final InetAddress OURS = InetAddress.ofLiteral("127.0.0.1");
    private static final Limits LIMITS = new Limits(
            1_000, Duration.ofSeconds(2), 3, address -> CheckedAddress.isPublic(address) || address.equals(OURS));

    private final Vertx vertx = Vertx.vertx();
    private final Downloads downloads = new Downloads(vertx);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(OURS, 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aDocumentIsFetchedWithItsHeaders() throws IOException {
        AtomicReference<String> asked = new AtomicReference<>();
        server.createContext("/feed", exchange -> {
            asked.set(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("ETag", "\"2\"");
            answer(exchange, 200, "<rss/>");
        });

        Download download = downloads.fetch(address("/feed?a=b"), Map.of("If-None-Match", "\"1\""), LIMITS);

        assertThat(asked).hasValue("/feed?a=b \"1\"");
        assertThat(download.status()).isEqualTo(200);
        assertThat(new String(download.body(), UTF_8)).isEqualTo("<rss/>");
        assertThat(download.header("etag")).isEqualTo("\"2\"");
    }

    @Test
    void answersWithoutADocumentAreTold() throws IOException {
        server.createContext("/same", exchange -> answer(exchange, 304, ""));
        server.createContext("/away", exchange -> answer(exchange, 503, "x".repeat(100_000)));

        assertThat(downloads.fetch(address("/same"), Map.of(), LIMITS).status()).isEqualTo(304);
        assertThat(downloads.fetch(address("/away"), Map.of(), LIMITS))
                .satisfies(away -> assertThat(away.status()).isEqualTo(503))
                .satisfies(away -> assertThat(away.body()).isEmpty());
    }

    @Test
    void redirectsAreFollowedAFewTimes() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        redirect("/old", 301, "/older");
        redirect("/older", 307, "new?x=1");
        server.createContext("/new", exchange -> answer(exchange, 200, "here"));
        server.createContext("/loop", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().add("Location", "/loop");
            answer(exchange, 302, "");
        });

        assertThat(new String(downloads.fetch(address("/old"), Map.of(), LIMITS).body(), UTF_8))
                .isEqualTo("here");
        assertThatIOException()
                .isThrownBy(() -> downloads.fetch(address("/loop"), Map.of(), LIMITS))
                .withMessage("the server redirects more than 3 times");
        assertThat(requests).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://[::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/"
            })
    void aRedirectToAnAddressThatIsNotPublicIsNotFollowed(String target) {
        redirect("/to", 302, target);

        assertThatIOException()
                .isThrownBy(() -> downloads.fetch(address("/to"), Map.of(), LIMITS))
                .withMessageMatching("the address is not public|the server's name is not known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://example.org/", "http://user@example.org/", "http://a b/", "//"})
    void aRedirectToWhatIsNotOfTheWebIsNotFollowed(String target) {
        redirect("/to", 302, target);

        assertThatIOException()
                .isThrownBy(() -> downloads.fetch(address("/to"), Map.of(), LIMITS))
                .withMessage("the server redirects to what is no http or https address");
    }

    @Test
    void theFirstAddressIsCheckedToo() {
        assertThatIOException()
                .isThrownBy(() -> downloads.fetch(URI.create("http://127.0.0.3:1/"), Map.of(), LIMITS))
                .withMessage("the address is not public");
    }

    @Test
    void aDocumentThatIsTooLargeIsNotReadToItsEnd() throws InterruptedException {
        server.createContext("/huge", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[64 << 10];
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(piece);
                }
            } catch (IOException gone) {
                ended.countDown();
            }
        });

        assertThatIOException()
                .isThrownBy(() -> downloads.fetch(address("/huge"), Map.of(), LIMITS))
                .withMessage("the document is larger than 1000 bytes");
        assertThat(ended.await(20, TimeUnit.SECONDS)).as("the server is told").isTrue();
    }

    @Test
    void aServerThatTricklesIsNotWaitedFor() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (!ended.await(100, TimeUnit.MILLISECONDS)) {
                    body.write('x');
                    body.flush();
                }
            } catch (IOException | InterruptedException stop) {
                gone.countDown();
            }
        });

        assertThatIOException()
                .isThrownBy(() -> downloads.fetch(address("/slow"), Map.of(), LIMITS))
                .withMessage("no whole answer in time");
        assertThat(gone.await(20, TimeUnit.SECONDS)).as("the connection ends").isTrue();
    }

    @Test
    void aServerThatSaysNothingAndOneThatIsNotThereAreNotWaitedFor() {
        server.createContext("/silent", exchange -> {
            try {
                ended.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatIOException()
                .isThrownBy(() -> downloads.fetch(address("/silent"), Map.of(), LIMITS))
                .withMessage("no whole answer in time");
        assertThatIOException()
                .isThrownBy(() -> downloads.fetch(URI.create("http://127.0.0.1:1/"), Map.of(), LIMITS))
                .withMessageStartingWith("no answer: ");
    }

    private void redirect(String path, int status, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            answer(exchange, status, "");
        });
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
