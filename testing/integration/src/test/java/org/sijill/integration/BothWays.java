package org.sijill.integration;

import java.util.List;
import org.sijill.stack.Launcher;
import org.sijill.stack.SijillStack;
import org.sijill.stack.process.StackException;
import org.sijill.stack.seed.SeedLoader;

/** Two Sijills over servers of their own that hold the seeds: one on the JVM, one of native executables. */
final class BothWays implements AutoCloseable {

    private final SijillStack virtualMachine;
    private final SijillStack executables;

    private BothWays(SijillStack virtualMachine, SijillStack executables) {
        this.virtualMachine = virtualMachine;
        this.executables = executables;
    }

    static BothWays start() {
        SijillStack virtualMachine = seeded(Launcher.JVM);
        try {
            return new BothWays(virtualMachine, seeded(Launcher.NATIVE));
        } catch (StackException failure) {
            virtualMachine.close();
            throw failure;
        }
    }

    private static SijillStack seeded(Launcher launcher) {
        SijillStack stack = SijillStack.startThrowAway(part -> part.with(launcher));
        new SeedLoader(stack.gateway().uri(), stack.tokens().issue("editor")).load();
        return stack;
    }

    /** The gateway on the JVM. */
    Api virtualMachine() {
        return new Api(virtualMachine.gateway().uri());
    }

    /** The native gateway. */
    Api executables() {
        return new Api(executables.gateway().uri());
    }

    @Override
    public void close() {
        List.of(virtualMachine, executables).forEach(SijillStack::close);
    }
}
