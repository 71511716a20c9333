package org.sijill.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Something in the place of a service that behaves, byte for byte, as badly as it is told to. */
final class ChaosUpstream implements AutoCloseable {

    /** What it does with each request. */
    enum Mood {
        WELL,
        /** Accepts and says nothing. */
        HANGS,
        /** Closes with a reset instead of an answer. */
        RESETS,
        /** Answers what is not HTTP. */
        GARBAGE,
        /** Announces more than it sends. */
        BREAKS_OFF,
        /** Says after the headers that something comes, and then sends nonsense for a chunk. */
        BAD_CHUNK,
        /** A header of a megabyte. */
        HUGE_HEADER,
        /** Takes most of the time that it has, and then answers. */
        TAKES_ITS_TIME,
        /** Answers a letter at a time, in all longer than a silence may be. */
        DRIBBLES,
        /** An encoding of the message that no client has asked for. */
        ODD_FRAMING
    }

    /** What a service answers a letter at a time. */
    static final String DRIBBLED = "slow";

    private static final Duration SLOWLY = Duration.ofMillis(600);

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;

    ChaosUpstream() {
        try {
            server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** From now on; the count of requests begins anew. */
    void be(Mood other) {
        mood = other;
        requests.set(0);
    }

    int requests() {
        return requests.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException end) {
            closed.countDown();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            while (readHead(reader)) {
                requests.incrementAndGet();
                answer(socket);
            }
        } catch (IOException end) {
            // The other side has gone, or this one was told to go.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static boolean readHead(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        if (line == null) {
            return false;
        }
        while (line != null && !line.isEmpty()) {
            line = reader.readLine();
        }
        return true;
    }

    private void answer(Socket socket) throws IOException, InterruptedException {
        switch (mood) {
            case WELL ->
                write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
            case HANGS -> closed.await();
            case RESETS -> {
                socket.setSoLinger(true, 0);
                socket.close();
            }
            case GARBAGE -> {
                write(socket, "\u0000\u0001 هذا ليس HTTP \r\n\r\n\r\n");
                socket.close();
            }
            case BREAKS_OFF -> {
                write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
                socket.close();
            }
            case BAD_CHUNK -> write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n\r\n");
            case TAKES_ITS_TIME -> {
                if (!closed.await(SLOWLY.toMillis(), TimeUnit.MILLISECONDS)) {
                    write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                }
            }
            case DRIBBLES -> {
                write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + DRIBBLED.length() + "\r\n\r\n");
                for (int i = 0; i < DRIBBLED.length(); i++) {
                    if (!closed.await(SLOWLY.toMillis(), TimeUnit.MILLISECONDS)) {
                        write(socket, DRIBBLED.substring(i, i + 1));
                    }
                }
            }
            case ODD_FRAMING -> {
                write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\nConnection: close\r\n\r\nx");
                socket.close();
            }
            case HUGE_HEADER ->
                write(socket, "HTTP/1.1 200 OK\r\nX-Large: " + "a".repeat(1 << 20) + "\r\nContent-Length: 0\r\n\r\n");
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            closed.countDown();
        }
    }
}
