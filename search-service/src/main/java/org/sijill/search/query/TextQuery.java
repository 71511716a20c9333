package org.sijill.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.sijill.index.ArticleField;
import org.sijill.search.text.Clause;
import org.sijill.search.text.NameAlternatives;
import org.sijill.search.text.SearchText;
import org.sijill.search.text.WordGroup;

/**
 * Turns a {@link SearchText} into a query that finds and ranks. Pure. An article's score is
 *
 * <pre>
 *   ( Σ over words and names  max over views  weight(view) · BM25F(title · {@value TermQueries#TITLE_WEIGHT} + body)
 *   + Σ over neighbouring words     {@value #NEARNESS_WEIGHT} · BM25(both words at most {@value #NEARNESS_SLOP} moves apart) )
 *   · ( {@value #TIMELESS} + {@value #FRESHNESS} · 0.5 ^ (age / {@value #FRESHNESS_HALF_LIFE}) )
 * </pre>
 *
 * BM25F is Elasticsearch's {@code combined_fields}: title and body are scored as one text, in which the title's words
 * stand {@value TermQueries#TITLE_WEIGHT} times (Robertson, Zaragoza and Taylor, "Simple BM25 Extension to Multiple
 * Weighted Fields", 2004). The best view counts, not the sum of the views, or a rare form of a common word would pass
 * for a rare word. A name that the directory knows is one unit: it scores what its words score together, or
 * {@value TermQueries#NAME_WEIGHT} of what another name of the same scores as a phrase, whichever is more: otherwise a
 * rare alias would outweigh the name that was written. An article without a date has the freshness of one of today: what is not known is not held against
 * it. The weights were chosen with {@code ./sijill evaluate retrieval}.
 */
final class TextQuery {

    /** What two words beside each other add, against what each adds by itself. */
    static final double NEARNESS_WEIGHT = 0.3;

    /** Room for an article, a preposition or the other order. */
    static final int NEARNESS_SLOP = 2;

    /** Pairs beyond these cost more than they tell. */
    private static final int MOST_PAIRS = 10;

    /** The share of the score that does not age: freshness decides between equals and never buries a good match. */
    static final double TIMELESS = 0.95;

    static final double FRESHNESS = 0.05;

    /** After this time half of the freshness is gone. */
    static final String FRESHNESS_HALF_LIFE = "365d";

    private TextQuery() {}

    /** @param today the day that age is counted from; the same for all pages of a search, or their scores would differ */
    static ObjectNode compose(SearchText text, NameAlternatives names, LocalDate today) {
        ObjectNode matching = JsonNodeFactory.instance.objectNode();
        ObjectNode bool = matching.putObject("bool");
        if (text.clauses().isEmpty()) {
            matching.removeAll();
            matching.putObject("match_none");
            return matching;
        }
        addClauses(bool, text, names);
        addPlainWords(bool, text, names);
        addPairs(bool, text.words());
        return withFreshness(matching, today);
    }

    /** Everything that carries an operator is asked for or excluded as written. */
    private static void addClauses(ObjectNode bool, SearchText text, NameAlternatives names) {
        ArrayNode must = bool.putArray("must");
        ArrayNode mustNot = JsonNodeFactory.instance.arrayNode();
        for (Clause clause : text.clauses()) {
            if (clause.excluded()) {
                mustNot.add(TermQueries.any(clause.terms(), names));
            } else if (!clause.isPlainWord()) {
                must.add(TermQueries.any(clause.terms(), names));
            }
        }
        if (!mustNot.isEmpty()) {
            bool.set("must_not", mustNot);
        }
    }

    /** As many of the words and names as are needed must occur; the others only add to the score. */
    private static void addPlainWords(ObjectNode bool, SearchText text, NameAlternatives names) {
        List<WordGroup> groups = text.groups(names);
        if (groups.isEmpty()) {
            return;
        }
        int needed = text.needed(groups.size());
        boolean all = needed == groups.size() && !text.question();
        List<ObjectNode> queries =
                groups.stream().map(group -> TermQueries.group(group, all)).toList();
        if (needed == groups.size()) {
            queries.forEach(((ArrayNode) bool.path("must"))::add);
            return;
        }
        ObjectNode some = ((ArrayNode) bool.path("must")).addObject().putObject("bool");
        queries.forEach(some.putArray("should")::add);
        some.put("minimum_should_match", needed);
    }

    private static void addPairs(ObjectNode bool, List<String> words) {
        if (words.size() < 2) {
            return;
        }
        ArrayNode should = bool.putArray("should");
        for (int i = 0; i + 1 < words.size() && i < MOST_PAIRS; i++) {
            String pair = words.get(i) + " " + words.get(i + 1);
            should.add(TermQueries.near(ArticleField.BODY, pair, NEARNESS_SLOP, NEARNESS_WEIGHT));
        }
    }

    /** Age is counted in whole days, so that the scores of a page and of the next one are comparable. */
    private static ObjectNode withFreshness(ObjectNode matching, LocalDate today) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode scored = root.putObject("function_score");
        scored.set("query", matching);
        ArrayNode functions = scored.putArray("functions");
        functions.addObject().put("weight", TIMELESS);
        ObjectNode fresh = functions.addObject().put("weight", FRESHNESS);
        fresh.putObject("exp")
                .putObject(ArticleField.PUBLISHED_AT)
                .put("origin", today + "T00:00:00.000Z")
                .put("scale", FRESHNESS_HALF_LIFE)
                .put("decay", 0.5);
        scored.put("score_mode", "sum").put("boost_mode", "multiply");
        return root;
    }
}
