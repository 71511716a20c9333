package org.sijill.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.stack.process.Ports;

class ElasticsearchIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Elasticsearch server;

    @BeforeAll
    static void start() {
        server = Elasticsearch.startThrowAway();
    }

    @AfterAll
    static void close() {
        server.close();
        assertThat(Ports.answers(server.port())).isFalse();
        assertThat(server.logs()).doesNotExist();
    }

    @Test
    void itHasOurPlugin() throws Exception {
        assertThat(get("/_nodes/plugins?filter_path=nodes.*.plugins.name").body())
                .contains("\"name\":\"sijill-arabic-v");
    }

    @Test
    void itsHeapIsOneGibibyte() throws Exception {
        assertThat(get("/_nodes/jvm?filter_path=nodes.*.jvm.mem").body())
                .contains("\"heap_init_in_bytes\":1073741824")
                .contains("\"heap_max_in_bytes\":1073741824");
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() throws Exception {
        assertThat(get("/_nodes/http,transport?filter_path=nodes.*.*.bound_address")
                        .body())
                .containsPattern("\"http\":\\{\"bound_address\":\\[\"127.0.0.1:\\d+\"]}")
                .containsPattern("\"transport\":\\{\"bound_address\":\\[\"127.0.0.1:\\d+\"]}");
    }

    @Test
    void anUnknownIndexIsAnErrorAndNotANewIndex() throws Exception {
        assertThat(put("/unknown/_doc/1", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void itComesBackOnTheSamePortWithItsDataAfterAKill() throws Exception {
        // Given
        put("/letters", "{}");
        put("/letters/_doc/1?refresh=true", "{\"place\":\"Aleppo\"}");
        int port = server.port();
        long pid = server.pid();

        // When
        server.kill();

        // Then
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(Ports.answers(port)).isFalse();
        assertThat(server.isRunning()).isFalse();

        // When
        server.restart();

        // Then
        assertThat(server.port()).isEqualTo(port);
        assertThat(get("/letters/_doc/1").body()).contains("Aleppo");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private static HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return server.uri().resolve(path);
    }
}
