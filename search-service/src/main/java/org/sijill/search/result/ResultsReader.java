package org.sijill.search.result;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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
    private final Cursors cursors;

    ResultsReader(EntityLabels labels, Cursors cursors) {
        this.labels = labels;
        this.facets = new FacetReader(labels);
        this.cursors = cursors;
    }

    /** Reads the answer to a query. */
    public SearchResults read(JsonNode answer, SearchQuery query) {
        JsonNode found = answer.path("hits");
        JsonNode aggregations = answer.path("aggregations");
        List<Hit> hits = new ArrayList<>();
        found.path("hits").forEach(hit -> hits.add(hit(hit, query)));
        return new SearchResults(
                new Total(
                        found.path("total").path("value").asLong(),
                        found.path("total").path("relation").asText()),
                answer.path("took").asLong(),
                hits,
                new Facets(
                        facets.actors(aggregations, query),
                        facets.places(aggregations, query),
                        facets.sources(aggregations, query),
                        DatesReader.read(aggregations.path(AggregationKey.DATES), query)),
                nextCursor(found.path("hits"), query));
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
                labelled(source.path(ArticleField.PLACES_NAMED), labels::place));
    }

    /** A full page may be followed by another; only the next one can tell. */
    private @Nullable String nextCursor(JsonNode hits, SearchQuery query) {
        if (query.size() == 0 || hits.size() < query.size()) {
            return null;
        }
        List<Object> last = new ArrayList<>();
        for (JsonNode value : hits.get(hits.size() - 1).path("sort")) {
            last.add(sortValue(value));
        }
        return cursors.after(query, last);
    }

    private static Object sortValue(JsonNode value) {
        if (value.isFloatingPointNumber()) {
            return value.doubleValue();
        }
        return value.isNumber() ? (Object) value.longValue() : value.asText();
    }

    private static List<Label> labelled(JsonNode ids, Function<String, EntityLabel> labelOf) {
        return texts(ids).stream()
                .map(id -> new Label(id, labelOf.apply(id).label()))
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
