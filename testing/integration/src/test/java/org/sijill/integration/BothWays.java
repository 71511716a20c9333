package org.sijill.integration;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
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
            BothWays both = new BothWays(virtualMachine, seeded(Launcher.NATIVE));
            both.awaitTheSameWords();
            return both;
        } catch (StackException failure) {
            virtualMachine.close();
            throw failure;
        }
    }

    /** Each side reads the words of its articles anew now and then; longer than twice that both have to be the same. */
    private void awaitTheSameWords() {
        await().atMost(Duration.ofMinutes(3))
                .during(Duration.ofSeconds(11))
                .until(() -> words(virtualMachine()).equals(words(executables())));
    }

    private static JsonNode words(Api api) {
        return api.get("/api/v1/suggest" + Api.query("prefix=حل")).json().path("words");
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
