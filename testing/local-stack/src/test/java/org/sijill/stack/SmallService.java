package org.sijill.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** As much of a service as its process can be told from: a port, health, configuration, a log. */
final class SmallService {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private SmallService() {}

    public static void main(String[] arguments) throws IOException {
        String failure = System.getProperty("small.failure");
        if (failure != null) {
            throw new IOException(failure);
        }
        System.out.println(System.getProperty("small.greeting") + " " + System.getenv("SMALL_SECRET"));
        Thread.ofVirtual().start(() -> serve(Integer.getInteger("quarkus.management.port")));
        serve(Integer.getInteger("quarkus.http.port"));
    }

    private static void serve(int port) {
        try (ServerSocket server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            while (true) {
                try (Socket client = server.accept()) {
                    client.getOutputStream().write(ANSWER);
                    client.shutdownOutput();
                    client.getInputStream().readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
