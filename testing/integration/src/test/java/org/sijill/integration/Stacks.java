package org.sijill.integration;

import org.sijill.stack.ServiceSpecification;
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

    /**
     * One where reading is closed, for tests that make all calls there are, without knowing what they do; nobody else may
     * rely on what it holds.
     */
    static SijillStack closed() {
        return Closed.STACK;
    }

    /** Not a lambda of the class that waits for it: other threads call it before that class is initialized. */
    private static ServiceSpecification readingClosed(ServiceSpecification part) {
        return part.with("sijill.security.reading", "closed");
    }

    private static SijillStack closedAtTheEnd(SijillStack stack) {
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack;
    }

    private static final class Seeded {

        static final SijillStack STACK = start();

        private static SijillStack start() {
            SijillStack stack = closedAtTheEnd(SijillStack.startThrowAway());
            new SeedLoader(stack.gateway().uri(), stack.tokens().issue("editor")).load();
            return stack;
        }
    }

    private static final class Closed {

        static final SijillStack STACK = closedAtTheEnd(SijillStack.startThrowAway(Stacks::readingClosed));
    }

    private static final class Shared {

        static final SijillStack STACK = closedAtTheEnd(SijillStack.startThrowAway());
    }
}
