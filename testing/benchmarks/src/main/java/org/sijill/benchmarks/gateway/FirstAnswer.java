package org.sijill.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The time from starting a gateway's process to its first answer with 200. */
final class FirstAnswer {

    private static final long LOOK_AGAIN = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private FirstAnswer() {}

    /** In milliseconds, for each of so many starts; the first, which fills the file cache, is left out. */
    static List<Double> measure(List<String> command, int starts) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i <= starts; i++) {
            double once = once(command);
            if (i > 0) {
                millis.add(once);
            }
        }
        return millis;
    }

    private static double once(List<String> command) {
        int port = freePort();
        List<String> words = new ArrayList<>(command);
        words.add(1, "-Dquarkus.http.port=" + port);
        words.add(1, "-Dquarkus.http.host=127.0.0.1");
        words.add(1, "-Dquarkus.management.port=" + freePort());
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("/dev/null").toFile());
        long began = System.nanoTime();
        try {
            Process process = builder.start();
            try {
                while (!answers(port)) {
                    if (System.nanoTime() - began > PATIENCE || !process.isAlive()) {
                        throw new IllegalStateException("The gateway does not start: " + words);
                    }
                    LockSupport.parkNanos(LOOK_AGAIN);
                }
                return (System.nanoTime() - began) / 1e6;
            } finally {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stop);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write("GET /q/openapi HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] head = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return new String(head, StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
