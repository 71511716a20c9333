package org.sijill.search.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.query.Interval;
import org.sijill.search.query.Queries;
import org.sijill.search.result.SearchResults.Bar;
import org.sijill.search.text.NameAlternatives;

class TimelineComposerTest {

    private static final Bar SEPTEMBER = new Bar(LocalDate.of(2016, 9, 1), 60);

    @Test
    void aBucketIsComparedWithTheWholeResult() {
        JsonNode bucket = bucket("q=حلب", TimelineBy.PUBLISHED);

        assertThat(bucket.at("/filter/bool/should/0")).isEqualTo(JsonText.read("""
                {"range": {"publishedDay": {"gte": "2016-09-01", "lte": "2016-09-30"}}}"""));
        assertThat(bucket.at("/aggs/actors/significant_terms/background_filter/bool/filter"))
                .hasSize(1);
        assertThat(bucket.at("/aggs/actors/significant_terms/min_doc_count").asInt())
                .isEqualTo(3);
        assertThat(bucket.at("/aggs/sample/sampler/shard_size").asInt()).isEqualTo(30);
    }

    @Test
    void aBucketOfAllArticlesIsComparedWithAllArticles() {
        assertThat(bucket("", TimelineBy.PUBLISHED).at("/aggs/places/significant_terms/background_filter"))
                .isEqualTo(JsonText.read("{\"term\": {\"state\": \"live\"}}"));
    }

    @Test
    void aBucketOfMentionsHoldsThemWholly() {
        assertThat(bucket("", TimelineBy.MENTIONED).path("filter")).isEqualTo(JsonText.read("""
                {"range": {"mentioned": {"gte": "2016-09-01", "lte": "2016-09-30", "relation": "within"}}}"""));
    }

    private static JsonNode bucket(String rawQuery, TimelineBy by) {
        return JsonText.read(TimelineComposer.characteristics(
                                Queries.of(rawQuery),
                                NameAlternatives.NONE,
                                by,
                                Interval.MONTH,
                                List.of(SEPTEMBER),
                                3,
                                "10000ms")
                        .toString())
                .path("aggs")
                .path("2016-09-01");
    }
}
