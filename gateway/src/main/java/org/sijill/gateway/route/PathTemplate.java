package org.sijill.gateway.route;

import java.util.Comparator;
import java.util.List;

/**
 * A path of the OpenAPI document, such as {@code /api/v1/articles/{id}}. A parameter stands for exactly one segment
 * that is not empty. Segments are compared as received, without decoding.
 */
record PathTemplate(List<String> segments) {
    /** A word before a parameter at the first segment where they differ, so that the narrower template is found first. */
    static final Comparator<PathTemplate> NARROWER_FIRST =
            Comparator.comparing(PathTemplate::shape).thenComparing(template -> String.join("/", template.segments));

    static PathTemplate of(String path) {
        return new PathTemplate(split(path));
    }

    static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    boolean matches(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            var segment = segments.get(i);
            if (isParameter(segment) ? path.get(i).isEmpty() : !segment.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String shape() {
        var shape = new StringBuilder();
        segments.forEach(segment -> shape.append(isParameter(segment) ? 'p' : 'a'));
        return shape.toString();
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
