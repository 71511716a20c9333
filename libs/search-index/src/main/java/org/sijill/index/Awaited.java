package org.sijill.index;

/** Tells when nobody waits for an answer any more, so that the work on it can end. */
@FunctionalInterface
public interface Awaited {

    /** Somebody always waits: work of our own, for instance. */
    Awaited ALWAYS = action -> () -> {};

    /** Has the action run, once, as soon as nobody waits any more; at the latest until the watch is closed. */
    Watch whenAbandoned(Runnable action);

    /** The watch over one request. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {

        /** The answer is there: the action need not run any more. */
        @Override
        void close();
    }
}
