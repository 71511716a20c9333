package org.sijill.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What processes with all their children have cost so far, as Linux tells it under {@code /proc}. */
final class ProcessCosts {

    /** {@code sysconf(_SC_CLK_TCK)}, 100 on every Linux that Java runs on. */
    private static final double TICKS_A_SECOND = 100;

    /** Fields after the command's name: user, system, and the same of children that have ended. */
    private static final int USER = 11;

    private static final int OWN = 12;
    private static final int LAST = 14;

    private final Map<String, Long> roots;
    private final String self;

    /**
     * @param roots process ids by the names to report them under
     * @param self the name for this process, without its children
     */
    ProcessCosts(Map<String, Long> roots, String self) {
        this.roots = new LinkedHashMap<>(roots);
        this.self = self;
    }

    /** Seconds of processor time by name; empty where there is no {@code /proc}. */
    Map<String, Double> cpuSeconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        roots.forEach((name, pid) -> seconds.put(
                name,
                tree(pid)
                        .mapToDouble(process -> ticks(process) / TICKS_A_SECOND)
                        .sum()));
        seconds.put(self, own(ProcessHandle.current().pid()) / TICKS_A_SECOND);
        return seconds;
    }

    /** The largest resident set so far, in MiB, of the largest process of each tree. */
    Map<String, Double> peakMebibytes() {
        Map<String, Double> peaks = new LinkedHashMap<>();
        roots.forEach((name, pid) ->
                peaks.put(name, tree(pid).mapToDouble(ProcessCosts::peak).max().orElse(0)));
        return peaks;
    }

    private static Stream<Long> tree(long pid) {
        Optional<ProcessHandle> root = ProcessHandle.of(pid);
        return root.stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .map(ProcessHandle::pid);
    }

    private static long ticks(long pid) {
        return ticks(pid, LAST);
    }

    private static long own(long pid) {
        return ticks(pid, OWN);
    }

    private static long ticks(long pid, int last) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = USER; i <= last; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
