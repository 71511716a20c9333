package org.sijill.search.timeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sijill.search.query.DayRange;
import org.sijill.search.query.Interval;
import org.sijill.search.query.Restriction;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.SearchResults.Bar;
import org.sijill.search.significance.CharacteristicsComposer;
import org.sijill.search.text.NameAlternatives;

/** The two requests behind a timeline: one counts, the other asks what sets each bucket apart. Pure. */
final class TimelineComposer {

    /** Articles of a bucket whose words are read: in 48 buckets as many as take some tenths of a second. */
    private static final int SAMPLE = 30;

    /** With so few articles one of them can be typical; with more it takes several to be more than chance. */
    private static final int FEW = 5;

    private static final int MANY = 50;

    private TimelineComposer() {}

    static ObjectNode counts(SearchQuery query, NameAlternatives names, String timeout) {
        ObjectNode request = request(query, names, timeout).put("track_total_hits", true);
        Restriction.addDates(request.putObject("aggs"), query);
        return request;
    }

    /**
     * Asks what sets buckets apart from the whole result; from all articles, where the result is all articles.
     *
     * @param buckets those that are asked about; their first days are the names of their aggregations
     * @param size values of each kind
     */
    static ObjectNode characteristics(
            SearchQuery query,
            NameAlternatives names,
            TimelineBy by,
            Interval interval,
            List<Bar> buckets,
            int size,
            String timeout) {
        ObjectNode request = request(query, names, timeout).put("track_total_hits", false);
        ObjectNode aggregations = request.putObject("aggs");
        ObjectNode background =
                Restriction.isNone(query) ? CharacteristicsComposer.everything() : Restriction.unscored(query, names);
        for (Bar bucket : buckets) {
            ObjectNode aggregation = aggregations.putObject(bucket.from().toString());
            DayRange days = new DayRange(bucket.from(), interval.lastDay(bucket.from()));
            aggregation.set("filter", articlesOf(days, by, query));
            CharacteristicsComposer.add(aggregation.putObject("aggs"), background, least(bucket.count()), size, SAMPLE);
        }
        return request;
    }

    private static ObjectNode articlesOf(DayRange days, TimelineBy by, SearchQuery query) {
        return switch (by) {
            case PUBLISHED -> Restriction.publishedOn(days, query);
            case MENTIONED -> Restriction.mentionedOn(days);
        };
    }

    private static ObjectNode request(SearchQuery query, NameAlternatives names, String timeout) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("timeout", timeout);
        request.set("query", Restriction.unscored(query, names));
        return request;
    }

    private static int least(long articles) {
        if (articles < FEW) {
            return 1;
        }
        return articles < MANY ? 2 : 3;
    }
}
