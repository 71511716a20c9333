package org.sijill.integration;

import org.sijill.stack.SijillStack;
import org.sijill.stack.seed.SeedLoader;

/**
 * The Sijills of a test run, each started when it is first asked for and stopped at the end: one that holds the seeds
 * and is only read, and one that tests may write to and break, each under a source of its own.
 */
final class Stacks {

    private Stacks() {}

    /** Holds the five seeds and nothing else. */
    static SijillStack seeded() {
        return Seeded.STACK;
    }

    /** Holds what tests put there; a test that breaks something mends it. */
    static SijillStack shared() {
        return Shared.STACK;
    }

    private static SijillStack closedAtTheEnd(SijillStack stack) {
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack;
    }

    private static final class Seeded {

        static final SijillStack STACK = start();

        private static SijillStack start() {
            SijillStack stack = closedAtTheEnd(SijillStack.startThrowAway());
            new SeedLoader(stack.gateway().uri()).load();
            return stack;
        }
    }

    private static final class Shared {

        static final SijillStack STACK = closedAtTheEnd(SijillStack.startThrowAway());
    }
}
