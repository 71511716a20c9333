package org.sijill.search.significance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sijill.index.ArticleField;
import org.sijill.index.TextView;
import org.sijill.text.analysis.Views;

/**
 * Finds how the words behind stems are written: the index highlights a few of their places, and the form that is
 * highlighted most often is the word. A form without anything grown onto it goes before all others. Pure.
 */
final class WrittenWords {

    /** Stems that are looked up at once; the ones after these are not shown. */
    static final int MOST = 300;

    private static final String FORMS = "forms";
    private static final String FIELD = TextView.STEM.of(ArticleField.BODY);

    /** Articles that are looked at for a stem, and places in each. */
    private static final int ARTICLES = 4;

    private static final int PLACES = 5;

    /** Characters of a passage: only what is between the marks is looked at. */
    private static final int PASSAGE = 40;

    /** Marks that no text has: canonical texts are without control characters. */
    private static final String OPEN = "\u0002";

    private static final String CLOSE = "\u0003";
    private static final Pattern MARKED = Pattern.compile(OPEN + "([^" + CLOSE + "]+)" + CLOSE);

    private WrittenWords() {}

    /**
     * The request that finds places of stems.
     *
     * @param articles the query of the articles to look at
     */
    static ObjectNode compose(Collection<String> stems, JsonNode articles, String timeout) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("track_total_hits", false).put("timeout", timeout);
        request.set("query", articles);
        ObjectNode aggregations = request.putObject("aggs");
        int number = 0;
        for (String stem : stems) {
            ObjectNode aggregation = aggregations.putObject(Integer.toString(number++));
            aggregation.set("filter", term(stem));
            addPlaces(aggregation.putObject("aggs").putObject(FORMS).putObject("top_hits"), stem);
        }
        return request;
    }

    private static void addPlaces(ObjectNode hits, String stem) {
        hits.put("size", ARTICLES).put("_source", false);
        ObjectNode highlight = hits.putObject("highlight");
        highlight.putArray("pre_tags").add(OPEN);
        highlight.putArray("post_tags").add(CLOSE);
        highlight.put("max_analyzed_offset", 999_999);
        ObjectNode field = highlight.putObject("fields").putObject(FIELD);
        field.put("fragment_size", PASSAGE).put("number_of_fragments", PLACES);
        field.set("highlight_query", term(stem));
    }

    private static ObjectNode term(String stem) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("term").put(FIELD, stem);
        return root;
    }

    /** The form of each stem, by stem; a stem without any is left out. */
    static Map<String, String> read(JsonNode answer, Collection<String> stems) {
        Map<String, String> forms = new LinkedHashMap<>();
        int number = 0;
        for (String stem : stems) {
            JsonNode hits = answer.path("aggregations")
                    .path(Integer.toString(number++))
                    .path(FORMS)
                    .path("hits")
                    .path("hits");
            Map<String, Integer> votes = new HashMap<>();
            for (JsonNode hit : hits) {
                hit.path("highlight").path(FIELD).forEach(passage -> count(passage.asText(), votes));
            }
            best(votes).ifPresent(form -> forms.put(stem, form));
        }
        return forms;
    }

    private static void count(String passage, Map<String, Integer> votes) {
        MARKED.matcher(passage).results().forEach(form -> votes.merge(form.group(1), 1, Integer::sum));
    }

    private static Optional<String> best(Map<String, Integer> votes) {
        Comparator<String> order = Comparator.comparing(WrittenWords::isBare)
                .thenComparing(form -> votes.getOrDefault(form, 0))
                .thenComparing(Comparator.reverseOrder());
        return votes.keySet().stream().max(order);
    }

    private static boolean isBare(String form) {
        return Views.exact(form).equals(Views.peeled(form));
    }
}
