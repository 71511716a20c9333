package org.sijill.containers;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sijill.stack.process.Waiting;

/**
 * Clients that ask without pause until a service is asked to end. From then on nobody begins a request, as it is in a
 * cluster after the pause of a pod; what is under way has to be answered.
 */
final class RequestsUnderWay {

    private static final int CLIENTS = 24;

    /** Until a request that was begun has reached the service. */
    private static final Duration ON_THE_WIRE = Duration.ofMillis(20);

    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();

    private RequestsUnderWay() {}

    /**
     * What became of the requests.
     *
     * @param endAskedAt when the service was asked to end, in nanoseconds of {@link System#nanoTime}
     * @param atTheEnd how many had been sent and not answered when the service was asked to end
     * @param answers bodies of all that were answered with 2xx
     * @param lost what was answered otherwise, or not at all
     */
    record Outcome(long endAskedAt, int atTheEnd, List<String> answers, List<String> lost) {}

    /** Asks, then calls the end while requests are under way, and waits for their answers. */
    static Outcome until(Runnable end, Supplier<HttpRequest> requests) {
        return new RequestsUnderWay().run(end, requests);
    }

    private Outcome run(Runnable end, Supplier<HttpRequest> requests) {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> ask(requests));
            }
            boolean warm = Waiting.until(WARM_UP, () -> answers.size() + lost.size() >= CLIENTS);
            ending.set(true);
            if (!warm) {
                throw new CheckFailure("nothing is answered within " + WARM_UP.toSeconds() + " s");
            }
            TimeUnit.NANOSECONDS.sleep(ON_THE_WIRE.toNanos());
            int atTheEnd = underWay.get();
            long endAskedAt = System.nanoTime();
            end.run();
            clients.shutdown();
            if (!clients.awaitTermination(PATIENCE.toSeconds() + 5, TimeUnit.SECONDS)) {
                throw new CheckFailure("requests are neither answered nor refused");
            }
            return new Outcome(endAskedAt, atTheEnd, List.copyOf(answers), List.copyOf(lost));
        } catch (InterruptedException stop) {
            throw Waiting.interrupted(stop);
        }
    }

    private void ask(Supplier<HttpRequest> requests) {
        while (!ending.get()) {
            underWay.incrementAndGet();
            try {
                HttpResponse<String> answer = client.send(requests.get(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    answers.add(answer.body());
                } else {
                    lost.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException failure) {
                lost.add(failure.toString());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                underWay.decrementAndGet();
            }
        }
    }
}
