package org.sijill.stack.process;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What happens when this JVM ends in order: closings that were asked for, and then every child that still runs is
 * stopped. So nothing is left when it is gone, also after a Ctrl-C in the midst of a start.
 */
public final class OrderlyExit {

    private static final List<Runnable> CLOSINGS = new CopyOnWriteArrayList<>();
    private static final Set<SupervisedProcess> CHILDREN = ConcurrentHashMap.newKeySet();
    private static volatile boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OrderlyExit::end, "stop the child processes"));
    }

    private OrderlyExit() {}

    /** Asks for a closing, which then runs at the same time as the others. */
    public static void closing(Runnable closing) {
        CLOSINGS.add(closing);
    }

    static SupervisedProcess remember(SupervisedProcess child) {
        CHILDREN.add(child);
        if (ending) {
            child.stop();
            throw new StackException("This process is ending and starts nothing any more");
        }
        return child;
    }

    static void forget(SupervisedProcess child) {
        CHILDREN.remove(child);
    }

    private static void end() {
        ending = true;
        together(CLOSINGS);
        together(CHILDREN.stream().<Runnable>map(child -> child::stop).toList());
    }

    private static void together(List<Runnable> tasks) {
        // The end of the block waits for all of them.
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            tasks.forEach(executor::execute);
        }
    }
}
