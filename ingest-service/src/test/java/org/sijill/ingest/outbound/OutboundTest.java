package org.sijill.ingest.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class OutboundTest {

    private static final InetAddress OURS = InetAddress.ofLiteral("127.0.0.1");

    /** The first byte of a TLS handshake (RFC 8446, 5.1). */
    private static final int HANDSHAKE = 22;

    private final Vertx vertx = Vertx.vertx();
    private final Outbound outbound = new Outbound(vertx);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** A scheme has no case (RFC 3986, 3.1): what is to be encrypted must not leave in the clear. */
    @ParameterizedTest
    @CsvSource({"https, true", "HTTPS, true", "http, false", "HTTP, false"})
    void whatIsToBeEncryptedIs(String scheme, boolean encrypted) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, OURS)) {
            var first = CompletableFuture.supplyAsync(() -> firstByte(server), threads);
            URI address = URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/alerts");

            assertThatIOException()
                    .isThrownBy(() -> outbound.tell(address, OURS, Map.of(), "{}", Duration.ofSeconds(5)));

            assertThat(first.join()).isEqualTo(encrypted ? HANDSHAKE : 'P');
        }
    }

    private static int firstByte(ServerSocket server) {
        try (Socket client = server.accept()) {
            return client.getInputStream().read();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
