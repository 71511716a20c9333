package org.sijill.stack;

/** Told of every step of a start, in words for a person; called from several threads. */
@FunctionalInterface
public interface Progress {

    void step(String what);
}
