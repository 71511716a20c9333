package org.sijill.stack.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.sijill.stack.LocalStack;
import org.sijill.stack.Progress;
import org.sijill.stack.SijillStack;
import org.sijill.stack.home.FileMutex;
import org.sijill.stack.home.Installation;
import org.sijill.stack.process.OrderlyExit;
import org.sijill.stack.process.Waiting;
import org.sijill.stack.seed.SeedLoader;

/**
 * The process behind {@code ./sijill up}: the parent of the servers and services, which live as long as it does. Ends
 * at TERM; one that is attached also ends when its standard input does, which is when the one who started it is gone.
 */
final class Keeper {

    private final Installation installation;
    private final RunNotes notes;
    private final Progress progress;

    Keeper(Installation installation, RunNotes notes) {
        this.installation = installation;
        this.notes = notes;
        long began = System.nanoTime();
        this.progress = what ->
                notes.progress(String.format(Locale.ROOT, "%7.1f s  %s", (System.nanoTime() - began) / 1e9, what));
    }

    /** Starts everything and stays; returns the exit code of a start that failed. */
    int run(boolean serversOnly, boolean attached) {
        FileMutex mutex = notes.become();
        if (attached) {
            Thread.ofPlatform().daemon().name("parent").start(Keeper::endWithParent);
        }
        try {
            String summary = serversOnly ? startServers() : startAll();
            notes.ready(summary);
        } catch (RuntimeException e) {
            notes.failed(String.valueOf(e.getMessage()));
            return 1;
        }
        stay();
        mutex.close();
        return 0;
    }

    private String startServers() {
        LocalStack servers = LocalStack.startLasting(installation, progress);
        OrderlyExit.closing(servers::close);
        ServicesProperties.write(installation, servers);
        return Summary.ofServers(installation, servers);
    }

    private String startAll() {
        SijillStack stack = SijillStack.startLasting(installation, notes.programs(), progress);
        OrderlyExit.closing(stack::close);
        ServicesProperties.write(installation, stack.servers());
        progress.step("loading the seeds");
        int articles = new SeedLoader(stack.gateway().uri(), stack.tokens().issue("editor"))
                .load()
                .size();
        progress.step(articles + " articles are in");
        return Summary.ofAll(stack);
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe ends the wait just as well.
        }
        Runtime.getRuntime().exit(0);
    }
}
