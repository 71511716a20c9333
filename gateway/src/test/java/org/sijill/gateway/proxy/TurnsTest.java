package org.sijill.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private static Vertx vertx;

    private final Collection<String> told = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void someRunSomeWaitInOrderAndTheNextIsRefused() {
        var turns = new Turns(vertx, 1, 3, LONG);

        var first = take(turns, "first");
        var second = take(turns, "second");
        take(turns, "third");
        take(turns, "fourth");

        assertThat(told).containsExactly("first runs", "fourth is refused");
        assertThat(turns.taken()).isEqualTo(3);
        assertThat(turns.refused()).isEqualTo(1);

        first.end();
        await().until(() -> told.contains("second runs"));
        assertThat(told).doesNotContain("third runs");
        second.end();
        await().until(() -> told.contains("third runs"));
        assertThat(turns.taken()).isEqualTo(1);
    }

    @Test
    void whoGoesAwayWhileWaitingMakesRoomAndIsNotCalled() {
        var turns = new Turns(vertx, 1, 2, LONG);
        var first = take(turns, "first");
        take(turns, "second").end();
        take(turns, "third");

        first.end();

        await().until(() -> told.contains("third runs"));
        assertThat(told).containsExactly("first runs", "third runs");
    }

    @Test
    void whoGoesAwayWhenCalledPassesTheTurnOn() {
        var turns = new Turns(vertx, 1, 3, LONG);
        var loop = vertx.getOrCreateContext();
        var waiting = new ArrayList<Turns.Turn>();
        var first = take(turns, "first");
        on(loop, () -> waiting.add(take(turns, "second")));
        take(turns, "third");

        // The call waits behind this on the loop of the second.
        on(loop, () -> {
            first.end();
            waiting.getFirst().end();
        });

        await().until(() -> told.contains("third runs"));
        assertThat(told).containsExactly("first runs", "third runs");
        assertThat(turns.taken()).isEqualTo(1);
    }

    @Test
    void whoEndsTwiceMakesRoomOnce() {
        var turns = new Turns(vertx, 2, 2, LONG);
        var first = take(turns, "first");
        take(turns, "second");

        first.end();
        first.end();

        assertThat(turns.taken()).isEqualTo(1);
    }

    @Test
    void noMoreRunThanThereMayBeInAll() {
        var turns = new Turns(vertx, 3, 1, LONG);

        take(turns, "first");
        take(turns, "second");

        assertThat(told).containsExactly("first runs", "second is refused");
    }

    @Test
    void whoWaitsInVainIsRefused() {
        var turns = new Turns(vertx, 1, 2, Duration.ofMillis(20));
        var first = take(turns, "first");
        var second = take(turns, "second");

        await().until(() -> told.contains("second is refused"));
        second.end();
        first.end();

        assertThat(turns.refused()).isEqualTo(1);
        assertThat(turns.taken()).isZero();
        take(turns, "third");
        assertThat(told).containsExactly("first runs", "second is refused", "third runs");
    }

    @Test
    void noMoreThanAllowedRunOnAnyNumberOfLoopsAndNoneIsForgotten() {
        var turns = new Turns(vertx, 3, 1000, LONG);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        var loops =
                IntStream.range(0, 4).mapToObj(i -> vertx.getOrCreateContext()).toList();

        for (int i = 0; i < 500; i++) {
            loops.get(i % loops.size()).runOnContext(ignored -> {
                var self = new ArrayList<Turns.Turn>();
                self.add(turns.turn(
                        () -> {
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            vertx.setTimer(ThreadLocalRandom.current().nextInt(1, 4), late -> {
                                running.decrementAndGet();
                                done.incrementAndGet();
                                self.getFirst().end();
                            });
                        },
                        () -> told.add("refused")));
                self.getFirst().take();
            });
        }

        await().until(() -> done.get() == 500 && turns.taken() == 0);
        assertThat(most).hasValue(3);
        assertThat(told).isEmpty();
    }

    private Turns.Turn take(Turns turns, String name) {
        var turn = turns.turn(() -> told.add(name + " runs"), () -> told.add(name + " is refused"));
        turn.take();
        return turn;
    }

    private static void on(Context loop, Runnable task) {
        var ran = new CompletableFuture<Void>();
        loop.runOnContext(ignored -> {
            task.run();
            ran.complete(null);
        });
        ran.join();
    }
}
