package org.sijill.stack.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks a server over HTTP whether it is well. */
public final class HealthProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private HealthProbe() {}

    /** Whether the address answers 200 within five seconds. */
    public static boolean answersOk(URI uri) {
        return answersOk(uri, Optional.empty());
    }

    /** The same for who shows this in the {@code Authorization} header. */
    public static boolean answersOk(URI uri, Optional<String> authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        authorization.ifPresent(value -> request.header("Authorization", value));
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
