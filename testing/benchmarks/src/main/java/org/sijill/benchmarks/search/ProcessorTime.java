package org.sijill.benchmarks.search;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What a process takes of the processors while it is asked; its compilers and its collector are in it. */
final class ProcessorTime {

    private final OptionalLong pid;
    private Duration used = Duration.ZERO;

    /** Of a process, or of none. */
    ProcessorTime(OptionalLong pid) {
        this.pid = pid;
    }

    /** Does something and counts it if it {@code counts}. */
    <T> T during(boolean counts, Supplier<T> action) {
        Duration before = soFar();
        T result = action.get();
        used = counts ? used.plus(soFar()).minus(before) : used;
        return result;
    }

    String text(int searches) {
        return String.format(
                Locale.ROOT,
                "processor time of search-service: %.2f ms for one search, compiling and collecting included%n",
                used.toNanos() / 1e6 / searches);
    }

    /** The service's own process, which its supervisor has started. */
    private Duration soFar() {
        return pid.stream()
                .mapToObj(ProcessHandle::of)
                .flatMap(process -> process.stream())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
