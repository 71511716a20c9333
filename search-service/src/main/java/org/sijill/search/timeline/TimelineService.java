package org.sijill.search.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.query.AggregationKey;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.DatesReader;
import org.sijill.search.result.SearchResults.Bar;
import org.sijill.search.result.SearchResults.Dates;
import org.sijill.search.result.SearchResults.Histogram;
import org.sijill.search.significance.Characteristics;
import org.sijill.search.significance.Characterization;
import org.sijill.search.significance.Found;
import org.sijill.search.text.NameAlternatives;
import org.sijill.search.timeline.Timeline.Bucket;

/** Makes timelines. */
@ApplicationScoped
class TimelineService {

    /** Buckets that are described: four years of months. Each costs a look at the words of some articles. */
    private static final int MOST_DESCRIBED = 48;

    private final SearchIndex index;
    private final Characterization characterization;
    private final EntityLabels labels;
    private final NameAlternatives names;
    private final SearchConfig config;

    TimelineService(
            SearchIndex index,
            Characterization characterization,
            EntityLabels labels,
            NameAlternatives names,
            SearchConfig config) {
        this.index = index;
        this.characterization = characterization;
        this.labels = labels;
        this.names = names;
        this.config = config;
    }

    /** @param terms values of each kind in each bucket; 0 for counts alone */
    Timeline make(SearchQuery query, TimelineBy by, int terms) {
        JsonNode answer = index.searchWhole(TimelineComposer.counts(query, names, timeout()));
        Dates dates = DatesReader.read(answer.path("aggregations").path(AggregationKey.DATES), query);
        Histogram histogram = switch (by) {
            case PUBLISHED -> dates.published();
            case MENTIONED -> dates.mentioned();
        };
        Map<LocalDate, Characteristics> described = terms == 0 ? Map.of() : describe(histogram, query, by, terms);
        return new Timeline(
                by,
                histogram.interval(),
                answer.path("hits").path("total").path("value").asLong(),
                histogram.missing(),
                histogram.buckets().stream()
                        .map(bar -> new Bucket(bar.from(), bar.count(), described.get(bar.from())))
                        .toList(),
                histogram.truncated());
    }

    private Map<LocalDate, Characteristics> describe(Histogram histogram, SearchQuery query, TimelineBy by, int terms) {
        List<Bar> fullest = histogram.buckets().stream()
                .filter(bar -> bar.count() > 0)
                .sorted(Comparator.comparingLong(Bar::count).reversed().thenComparing(Bar::from))
                .limit(MOST_DESCRIBED)
                .toList();
        if (fullest.isEmpty()) {
            return Map.of();
        }
        JsonNode answer = index.searchWhole(
                TimelineComposer.characteristics(query, names, by, histogram.interval(), fullest, terms, timeout()));
        List<Found> found = new ArrayList<>();
        fullest.forEach(bar ->
                found.add(Found.read(answer.path("aggregations").path(bar.from().toString()), labels)));
        List<Characteristics> characteristics = characterization.describe(found, query, terms);
        Map<LocalDate, Characteristics> byDay = new HashMap<>();
        for (int i = 0; i < fullest.size(); i++) {
            byDay.put(fullest.get(i).from(), characteristics.get(i));
        }
        return byDay;
    }

    private String timeout() {
        return config.timeout().toMillis() + "ms";
    }
}
