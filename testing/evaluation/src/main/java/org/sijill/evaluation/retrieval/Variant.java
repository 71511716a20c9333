package org.sijill.evaluation.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/** Searches in one form, and how long each took in each round. */
final class Variant {

    /** Says that the searches are as the service asked them. */
    static final String ALL = "all views";

    private final String name;
    private final List<String> bodies;
    private final double[][] milliseconds;

    /**
     * The searches with one view, or as they are.
     *
     * @param view the suffix of the view's fields, or {@link #ALL}
     */
    Variant(String view, List<JsonNode> searches, int rounds) {
        name = view.equals(ALL) ? ALL : "body" + view + " only";
        bodies = searches.stream()
                .map(body -> (view.equals(ALL) ? body : SingleView.of(body, view)).toString())
                .toList();
        milliseconds = new double[bodies.size()][rounds];
    }

    String name() {
        return name;
    }

    List<String> bodies() {
        return bodies;
    }

    void took(int search, int round, double time) {
        milliseconds[search][round] = time;
    }

    /** The median over the searches of each one's median over the rounds. */
    double median() {
        return median(Arrays.stream(milliseconds).mapToDouble(Variant::median).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
