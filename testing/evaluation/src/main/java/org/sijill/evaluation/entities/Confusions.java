package org.sijill.evaluation.entities;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What was missed and what was wrongly found most often, to work from. */
final class Confusions {

    private final Map<String, Integer> counts = new HashMap<>();

    void miss(EntityType type, String words) {
        count("missed " + type.label(), words);
    }

    void falseAlarm(EntityType type, String words) {
        count("false " + type.label(), words);
    }

    private void count(String what, String words) {
        counts.merge(what + "\t" + words, 1, Integer::sum);
    }

    void print(PrintStream out, int examples) {
        for (EntityType type : EntityType.values()) {
            print(out, "missed " + type.label(), examples);
            print(out, "false " + type.label(), examples);
        }
    }

    private void print(PrintStream out, String what, int examples) {
        out.println("  " + what + ":");
        counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(what + "\t"))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(examples)
                .forEach(entry -> out.printf(
                        Locale.ROOT,
                        "    %4d  %s%n",
                        entry.getValue(),
                        entry.getKey().split("\t", -1)[1]));
    }
}
