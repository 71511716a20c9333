package org.sijill.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes to a port and what comes back, for requests that no client would send. */
final class RawRequest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private RawRequest() {}

    /** All that is answered until the other side closes the connection, or says nothing for three seconds. */
    static String send(URI service, String request) {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            write(socket, request);
            byte[] buffer = new byte[8192];
            int read;
            while ((read = socket.getInputStream().read(buffer)) >= 0) {
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketTimeoutException silence) {
            return answer.toString();
        } catch (IOException failure) {
            // A server may close on what it refuses before it has read all of it.
            if (answer.isEmpty() && !String.valueOf(failure.getMessage()).contains("reset")) {
                throw new UncheckedIOException(failure);
            }
        }
        return answer.toString();
    }

    private static void write(Socket socket, String request) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // Answered and closed before all was sent: what was answered is still to be read.
        }
    }
}
