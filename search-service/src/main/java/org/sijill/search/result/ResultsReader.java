package org.sijill.search.result;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijill.index.ArticleField;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.query.AggregationKey;
import org.sijill.search.query.Cursors;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.SearchResults.Facets;
import org.sijill.search.result.SearchResults.Highlights;
import org.sijill.search.result.SearchResults.Hit;
import org.sijill.search.result.SearchResults.Label;
import org.sijill.search.result.SearchResults.Total;

/** Turns Elasticsearch's answer to a composed request into {@link SearchResults}. */
@ApplicationScoped
public class ResultsReader {

    private final EntityLabels labels;
    private final FacetReader facets;
    private final MatchReader matches;
    private final Cursors cursors;

    ResultsReader(EntityLabels labels, Cursors cursors) {
        this.labels = labels;
        this.facets = new FacetReader(labels);
        this.matches = new MatchReader(labels);
        this.cursors = cursors;
    }

    /** Reads the answer to a query. */
    public SearchResults read(JsonNode answer, SearchQuery query) {
        labels.prepare(EntityIds.in(answer));
        JsonNode found = answer.path("hits");
        JsonNode aggregations = answer.path("aggregations");
        return new SearchResults(
                total(answer),
                answer.path("took").asLong(),
                Partial.of(answer).orElse(null),
                null,
                hits(answer, query),
                new Facets(
                        facets.actors(aggregations, query),
                        FacetReader.actorTypes(aggregations, query),
                        facets.places(aggregations, query),
                        facets.sources(aggregations, query),
                        DatesReader.read(aggregations.path(AggregationKey.DATES), query)),
                null,
                nextCursor(found.path("hits"), query));
    }

    /** The articles of an answer alone. */
    public List<Hit> hits(JsonNode answer, SearchQuery query) {
        List<Hit> hits = new ArrayList<>();
        answer.path("hits").path("hits").forEach(hit -> hits.add(hit(hit, query)));
        return hits;
    }

    /** How many articles match; at least so many where the answer is not whole. */
    public static Total total(JsonNode answer) {
        JsonNode total = answer.path("hits").path("total");
        String relation = total.path("relation").asText();
        return new Total(total.path("value").asLong(), Partial.of(answer).isPresent() ? "gte" : relation);
    }

    /** Reads the answer to {@code QueryComposer.composeCopies}: articles by story. */
    public static Map<String, Long> copies(JsonNode answer) {
        Map<String, Long> copies = new HashMap<>();
        for (JsonNode bucket :
                answer.path("aggregations").path(AggregationKey.COPIES).path("buckets")) {
            copies.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
        }
        return copies;
    }

    private Hit hit(JsonNode hit, SearchQuery query) {
        JsonNode source = hit.path("_source");
        return new Hit(
                source.path(ArticleField.ID).asText(),
                optional(source, ArticleField.EXTERNAL_ID),
                optional(source, ArticleField.TITLE),
                source.path(ArticleField.SOURCE).asText(),
                optional(source, ArticleField.URL),
                optional(source, ArticleField.PUBLISHED),
                source.path(ArticleField.STORY_ID).asText(),
                hit.path("_score").isNumber() ? hit.path("_score").doubleValue() : null,
                new Highlights(
                        texts(hit.path("highlight").path(ArticleField.TITLE)),
                        texts(hit.path("highlight").path(ArticleField.BODY)),
                        DatePassageReader.read(source.path(ArticleField.DATE_PASSAGES), query)),
                labelled(source.path(ArticleField.ACTORS), labels::actor),
                labelled(source.path(ArticleField.PLACES_NAMED), labels::place),
                matches.read(hit, query),
                null);
    }

    /** A full page may be followed by another; only the next one can tell. */
    private @Nullable String nextCursor(JsonNode hits, SearchQuery query) {
        if (query.size() == 0 || hits.size() < query.size()) {
            return null;
        }
        JsonNode lastHit = hits.get(hits.size() - 1);
        String index = lastHit.path("_index").asText();
        if (query.fold()) {
            long next = (long) query.offset() + query.size();
            return next < SearchQuery.MOST_FOLDED ? cursors.after(query, List.of(next), index) : null;
        }
        List<Object> last = new ArrayList<>();
        for (JsonNode value : lastHit.path("sort")) {
            last.add(sortValue(value));
        }
        return cursors.after(query, last, index);
    }

    private static Object sortValue(JsonNode value) {
        if (value.isFloatingPointNumber()) {
            return value.doubleValue();
        }
        return value.isNumber() ? (Object) value.longValue() : value.asText();
    }

    private static List<Label> labelled(JsonNode ids, Function<String, EntityLabel> labelOf) {
        return texts(ids).stream()
                .map(labelOf)
                .map(label -> new Label(label.id(), label.label()))
                .distinct()
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static @Nullable String optional(JsonNode source, String field) {
        return source.hasNonNull(field) ? source.path(field).asText() : null;
    }
}
