package org.sijill.ingest.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sijill.http.problem.Problems;

/** Tells whoever listens how an import goes, until it is over and the index has all of it that it takes. */
@ApplicationScoped
class ImportEvents {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Below the patience of everything that stands between, the gateway's 30 s first of all. */
    private static final int PAUSES_UNTIL_SIGN_OF_LIFE = 20;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Imports imports;
    private final Semaphore streams;

    ImportEvents(Imports imports, ImportsConfig config) {
        this.imports = imports;
        this.streams = new Semaphore(config.eventStreams());
    }

    void stream(String id, SseEventSink sink, Sse sse) {
        ImportView view = imports.find(id);
        if (!streams.tryAcquire()) {
            throw Problems.unavailable("too many event streams are open", RETRY_AFTER);
        }
        try (sink) {
            follow(view, sink, sse);
        } catch (CompletionException gone) {
            // Whoever listened has gone.
            return;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            streams.release();
        }
    }

    private void follow(ImportView first, SseEventSink sink, Sse sse) throws InterruptedException {
        ImportView sent = first;
        send(sent, sink, sse);
        int silent = 0;
        while (!isComplete(sent) && !sink.isClosed()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            ImportView now = imports.find(sent.id());
            if (!now.equals(sent)) {
                send(now, sink, sse);
                silent = 0;
            } else if (++silent % PAUSES_UNTIL_SIGN_OF_LIFE == 0) {
                sink.send(sse.newEventBuilder().comment("alive").build())
                        .toCompletableFuture()
                        .join();
            }
            sent = now;
        }
    }

    private static boolean isComplete(ImportView view) {
        return view.state().isOver() && view.indexed() + view.deadLetters() >= view.created() + view.updated();
    }

    private static void send(ImportView view, SseEventSink sink, Sse sse) {
        sink.send(sse.newEventBuilder()
                        .name("progress")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(ImportView.class, view)
                        .build())
                .toCompletableFuture()
                .join();
    }
}
