package org.sijill.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ExampleQueryTest {

    @Test
    void theAnswerIsShortAndItsArabicIsIntact() throws Exception {
        String answer = """
                {"total": {"value": 5, "relation": "eq"},
                 "hits": [
                   {"publishedAt": "2016-09-24", "highlights": {"body": ["قصف\\n<em>حلب</em>"]}},
                   {"publishedAt": "2016-09-26", "highlights": {"body": ["في <em>حلب</em>"]}},
                   {"publishedAt": "2016-12-05", "highlights": {"body": ["third"]}}],
                 "facets": {
                   "actors": {"values": [{"label": "جون كيري", "count": 4}]},
                   "places": {"values": [{"label": "a", "count": 5}, {"label": "b", "count": 4},
                     {"label": "c", "count": 3}, {"label": "d", "count": 2}, {"label": "e", "count": 1}]},
                   "dates": {"published": {"buckets": [{"from": "2016-09", "count": 3}, {"from": "2016-10", "count": 0}]}}}}
                """;

        assertThat(ExampleQuery.shortened(new ObjectMapper().readTree(answer)))
                .containsExactly(
                        "  5 articles, for example",
                        "    2016-09-24  قصف <em>حلب</em>",
                        "    2016-09-26  في <em>حلب</em>",
                        "  actors: جون كيري (4)",
                        "  places: a (5), b (4), c (3), d (2), …",
                        "  published: 2016-09 (3)");
    }
}
