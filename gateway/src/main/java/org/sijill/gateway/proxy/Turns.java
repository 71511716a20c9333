package org.sijill.gateway.proxy;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * So many requests at once and no more; some others may wait for their turn, first come first served and not for long.
 * All event loops share the turns.
 */
final class Turns {
    private final Vertx vertx;
    private final int atOnce;
    private final int most;
    private final long patience;
    private final LongAdder refused = new LongAdder();

    // Guarded by this, as is the state of each turn.

    private final SequencedSet<Turn> line = new LinkedHashSet<>();
    private int running;

    /**
     * @param atOnce requests that may run
     * @param most requests that may run or wait
     * @param patience how long one may wait
     */
    Turns(Vertx vertx, int atOnce, int most, Duration patience) {
        this.vertx = vertx;
        this.atOnce = Math.min(atOnce, most);
        this.most = most;
        this.patience = patience.toMillis();
    }

    /** The turn of a request that comes in on this event loop; one of the two is run there, once it is known which. */
    Turn turn(Runnable onTurn, Runnable onRefused) {
        return new Turn(vertx.getOrCreateContext(), onTurn, onRefused);
    }

    /** Requests that run or wait. */
    synchronized int taken() {
        return running + line.size();
    }

    /** How many came too late or waited in vain, since the start. */
    long refused() {
        return refused.sum();
    }

    private synchronized State enter(Turn turn) {
        if (running < atOnce) {
            running++;
            turn.state = State.RUNNING;
        } else if (running + line.size() < most) {
            line.add(turn);
            turn.state = State.WAITING;
        } else {
            turn.state = State.OVER;
        }
        return turn.state;
    }

    /** Whether it was still in line. */
    private synchronized boolean leaveLine(Turn turn) {
        if (!line.remove(turn)) {
            return false;
        }
        turn.state = State.OVER;
        return true;
    }

    /** Whose turn it is now instead, if it was running and somebody waits. */
    private synchronized @Nullable Turn leave(Turn turn) {
        var wasRunning = turn.state == State.RUNNING;
        line.remove(turn);
        turn.state = State.OVER;
        if (!wasRunning) {
            return null;
        }
        var next = line.isEmpty() ? null : line.removeFirst();
        if (next == null) {
            running--;
        } else {
            next.state = State.RUNNING;
        }
        return next;
    }

    private synchronized boolean isRunning(Turn turn) {
        return turn.state == State.RUNNING;
    }

    private enum State {
        NEW,
        WAITING,
        RUNNING,
        OVER
    }

    /** What one request does. */
    final class Turn {
        private static final long NONE = -1;

        private final Context loop;
        private final Runnable onTurn;
        private final Runnable onRefused;
        private State state = State.NEW;
        private long timer = NONE;

        private Turn(Context loop, Runnable onTurn, Runnable onRefused) {
            this.loop = loop;
            this.onTurn = onTurn;
            this.onRefused = onRefused;
        }

        /** Runs now, gets into line, or is refused. */
        void take() {
            switch (enter(this)) {
                case RUNNING -> onTurn.run();
                case WAITING -> timer = vertx.setTimer(patience, late -> giveUp());
                default -> refuse();
            }
        }

        /** Makes room, however far it came; a second time does nothing. */
        void end() {
            stopTimer();
            var next = leave(this);
            if (next != null) {
                next.loop.runOnContext(called -> next.begin());
            }
        }

        /** It may have been ended since it was called. */
        private void begin() {
            stopTimer();
            if (isRunning(this)) {
                onTurn.run();
            }
        }

        /** It may have been called already. */
        private void giveUp() {
            if (leaveLine(this)) {
                refuse();
            }
        }

        private void refuse() {
            refused.increment();
            onRefused.run();
        }

        private void stopTimer() {
            if (timer != NONE) {
                vertx.cancelTimer(timer);
            }
        }
    }
}
