package org.sijill.evaluation.date;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cases of one set that speak of dates, and why the others are left out, counted. */
final class CaseSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final String mapping;
    private final List<DateCase> cases = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    /**
     * An empty set.
     *
     * @param mapping how its conventions are mapped, for the reader of the figures
     */
    CaseSet(String name, String mapping) {
        this.name = name;
        this.mapping = mapping;
    }

    void add(DateCase dateCase) {
        cases.add(dateCase);
    }

    void leaveOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    String name() {
        return name;
    }

    String mapping() {
        return mapping;
    }

    List<DateCase> cases() {
        return cases;
    }

    Map<String, Integer> leftOut() {
        return leftOut;
    }

    /** The rows of a file with one JSON object a line. */
    static List<JsonNode> rows(Path file) {
        List<JsonNode> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    rows.add(JSON.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The set " + file + " cannot be read", e);
        }
        return rows;
    }
}
