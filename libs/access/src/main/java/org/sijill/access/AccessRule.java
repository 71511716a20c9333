package org.sijill.access;

import java.util.List;

/**
 * One row of the table.
 *
 * @param method an HTTP method or {@link #ANY_METHOD}
 * @param segments of the path; {@code {…}} stands for one, {@code **} at the end for any number
 * @param need what the caller needs
 */
record AccessRule(String method, List<String> segments, Need need) {
    static final String ANY_METHOD = "ANY";

    private static final String ANY_NUMBER = "**";

    AccessRule {
        segments = List.copyOf(segments);
        if (segments.indexOf(ANY_NUMBER) >= 0 && segments.indexOf(ANY_NUMBER) < segments.size() - 1) {
            throw new IllegalArgumentException("** stands only at the end: " + segments);
        }
    }

    /** A row as it is written: method, path, need. */
    static AccessRule of(String line) {
        var words = line.strip().split("\\s+", -1);
        if (words.length != 3 || !words[1].startsWith("/")) {
            throw new IllegalArgumentException("not a rule of the form METHOD /path need: " + line);
        }
        return new AccessRule(words[0], split(words[1]), Need.of(words[2]));
    }

    static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    boolean fits(String askedMethod, List<String> path) {
        return (method.equals(ANY_METHOD) || method.equals(askedMethod)) && fits(path);
    }

    private boolean fits(List<String> path) {
        var isOpen = segments.getLast().equals(ANY_NUMBER);
        var fixed = isOpen ? segments.size() - 1 : segments.size();
        if (isOpen ? path.size() < fixed : path.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            var segment = segments.get(i);
            if (!segment.startsWith("{") && !segment.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
