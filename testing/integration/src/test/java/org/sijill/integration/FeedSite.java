package org.sijill.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Somebody's site with feeds, good ones and others. */
final class FeedSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, List<String>> conditions = new ConcurrentHashMap<>();

    FeedSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** An RSS feed of entries, each with a number and a text, from now on; it knows conditional requests. */
    void publish(String path, Map<Integer, String> entries) {
        StringBuilder feed = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>أخبار</title>");
        entries.forEach((number, text) -> feed.append("<item><title>خبر ")
                .append(number)
                .append("</title><link>https://newsroom.example")
                .append(path)
                .append('/')
                .append(number)
                .append("</link><description>")
                .append(text)
                .append("</description><pubDate>Sat, 24 Sep 2016 12:00:00 GMT</pubDate></item>"));
        byte[] bytes = feed.append("</channel></rss>").toString().getBytes(UTF_8);
        String etag = "\"" + Integer.toHexString(feed.toString().hashCode()) + "\"";
        on(path, exchange -> {
            exchange.getResponseHeaders().add("ETag", etag);
            boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : bytes.length);
            if (!same) {
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    /** A status with a text from now on. */
    void answer(String path, int status, String text) {
        on(path, exchange -> {
            byte[] bytes = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    void redirect(String path, String location) {
        on(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** A document that never ends, as fast as it is read. */
    void flood(String path) {
        on(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = " ".repeat(1 << 16).getBytes(UTF_8);
            while (true) {
                exchange.getResponseBody().write(piece);
            }
        });
    }

    /** A document that comes letter by letter, without end. */
    void trickle(String path) {
        on(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!awaitClosed(100)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        });
    }

    /** A small document that unpacks to a large one. */
    void bomb(String path) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(piece);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        on(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            packed.writeTo(exchange.getResponseBody());
        });
    }

    /** The conditions of the requests for a path so far: If-None-Match, or "none". */
    List<String> requests(String path) {
        return List.copyOf(conditions.getOrDefault(path, List.of()));
    }

    private void on(String path, HttpHandler handler) {
        if (conditions.putIfAbsent(path, new CopyOnWriteArrayList<>()) != null) {
            server.removeContext(path);
        }
        server.createContext(path, exchange -> note(path, exchange, handler));
    }

    private void note(String path, HttpExchange exchange, HttpHandler handler) throws IOException {
        try (exchange) {
            String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
            Objects.requireNonNull(conditions.get(path)).add(condition == null ? "none" : condition);
            handler.handle(exchange);
        }
    }

    private boolean awaitClosed(long milliseconds) {
        try {
            return closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
