package org.sijill.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sijill.search.text.NameAlternatives;

/** The articles of a search as one query, for calls that answer about all of them. Pure. */
public final class Restriction {

    private Restriction() {}

    /** What a search with these parameters finds, selections in facets included. */
    public static ObjectNode whole(SearchQuery query, NameAlternatives names) {
        ObjectNode root = QueryComposer.restriction(query, names);
        ObjectNode selections = Selections.allBut(query, null);
        if (!selections.isEmpty()) {
            root.withObject("/bool").withArray("/filter").add(selections);
        }
        return root;
    }

    /** The same without scores, where only counts are wanted. */
    public static ObjectNode unscored(SearchQuery query, NameAlternatives names) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("bool").putArray("filter").add(whole(query, names));
        return root;
    }

    /** Whether every article is meant. */
    public static boolean isNone(SearchQuery query) {
        return query.restrictsNothing();
    }

    /** The articles that were published on these days, in the reader's zone. */
    public static ObjectNode publishedOn(DayRange days, SearchQuery query) {
        return QueryComposer.publishedWithin(days, query.zone());
    }

    /** The articles with a mention that lies wholly in these days. */
    public static ObjectNode mentionedOn(DayRange days) {
        return QueryComposer.mentionedIn(days, MentionedMatch.WITHIN);
    }

    /** The aggregations of both date histograms. */
    public static void addDates(ObjectNode aggregations, SearchQuery query) {
        AggregationComposer.addDates(aggregations, query);
    }

    /** Any of these ids in a field. */
    public static ObjectNode oneOf(String field, List<String> ids) {
        return Selections.oneOf(field, ids);
    }
}
