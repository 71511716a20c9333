package org.sijill.stack.command;

import java.time.Duration;
import org.sijill.stack.process.Ports;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.Waiting;

/** Stops everything and returns when it is gone; the data stays. */
final class DownCommand {

    /** Five parts with 20 s of grace each, one after the other in the worst case. */
    private static final Duration END = Duration.ofMinutes(2);

    private final RunNotes notes;
    private final Console console;

    DownCommand(RunNotes notes, Console console) {
        this.notes = notes;
        this.console = console;
    }

    int run() {
        if (!notes.hasKeeper()) {
            console.line("Sijill is not running.");
            return 0;
        }
        console.line("Stopping …");
        ProcessHandle keeper = notes.keeper()
                .orElseThrow(() -> new StackException("Something is being started or stopped; try again in a moment."));
        end(notes, keeper);
        console.line("Sijill is down; its data is kept.");
        return 0;
    }

    /** Ends the keeper, by force in the end, and waits until nothing of it is left. */
    static void end(RunNotes notes, ProcessHandle keeper) {
        keeper.destroy();
        if (!Waiting.until(END, () -> !keeper.isAlive())) {
            keeper.destroyForcibly();
        }
        // The supervisors end the servers even when the keeper could not.
        boolean gone = Waiting.until(
                END, () -> !notes.hasKeeper() && notes.ports().values().stream().noneMatch(Ports::answers));
        if (!gone) {
            throw new StackException("The keeper has ended but something still listens on its ports.");
        }
        notes.ended();
    }
}
