package org.sijill.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    /** The system accepts for it, and nobody ever says a word. */
    @Test
    void aServiceThatIsSilentAtTlsIsWaitedForNoLonger() throws IOException {
        var vertx = Vertx.vertx();
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var connections = new Connections(vertx, Duration.ofMillis(100), 1);
            var options = new RequestOptions()
                    .setHost("127.0.0.1")
                    .setPort(silent.getLocalPort())
                    .setSsl(true);

            var request = connections.request(options).toCompletionStage().toCompletableFuture();

            // Vert.x by itself waits for ten seconds.
            assertThat(request).failsWithin(Duration.ofSeconds(5)).withThrowableOfType(ExecutionException.class);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
