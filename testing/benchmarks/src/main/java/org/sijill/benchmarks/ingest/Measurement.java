package org.sijill.benchmarks.ingest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One way of getting the articles into an index.
 *
 * @param textBytes UTF-8 bytes of all titles and bodies
 * @param cpuSeconds processor time spent meanwhile, by process
 */
record Measurement(String name, int articles, long textBytes, double seconds, Map<String, Double> cpuSeconds) {

    double articlesPerSecond() {
        return articles / seconds;
    }

    double megabytesPerSecond() {
        return textBytes / 1e6 / seconds;
    }

    /** Processor seconds for 1,000 articles, by process. */
    Map<String, Double> cpuPerThousand() {
        Map<String, Double> costs = new LinkedHashMap<>();
        cpuSeconds.forEach((process, spent) -> costs.put(process, spent * 1_000 / articles));
        return costs;
    }

    /** Times something and what the processes spend on it. */
    static Measurement of(String name, int articles, long textBytes, ProcessCosts costs, Runnable work) {
        Map<String, Double> before = costs.cpuSeconds();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        Map<String, Double> spent = new LinkedHashMap<>();
        costs.cpuSeconds().forEach((process, after) -> spent.put(process, after - before.getOrDefault(process, 0.0)));
        return new Measurement(name, articles, textBytes, seconds, spent);
    }
}
