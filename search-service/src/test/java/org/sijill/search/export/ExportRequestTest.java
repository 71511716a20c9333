package org.sijill.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.query.Queries;
import org.sijill.search.query.QueryComposer;
import org.sijill.search.text.NameAlternatives;

class ExportRequestTest {

    private final ObjectNode composed = QueryComposer.compose(
            Queries.of("q=حلب&actor=john-kerry&sort=newest"), NameAlternatives.NONE, Duration.ofSeconds(10));

    @Test
    void aPageIsTheSearchWithoutWhatOnlyAScreenNeeds() {
        ObjectNode page = ExportRequest.firstPage(composed, "view-1", Duration.ofMinutes(5), 500, false);

        assertThat(page.path("query")).isEqualTo(composed.path("query"));
        assertThat(page.path("post_filter")).isEqualTo(composed.path("post_filter"));
        assertThat(page.path("sort")).isEqualTo(composed.path("sort"));
        assertThat(page.path("size").asInt()).isEqualTo(500);
        assertThat(page.path("pit")).isEqualTo(JsonText.read("""
            {"id": "view-1", "keep_alive": "300000ms"}\
            """));
        assertThat(page.has("aggs")).isFalse();
        assertThat(page.has("highlight")).isFalse();
        assertThat(page.findValuesAsText("_source")).doesNotContain("body");
    }

    @Test
    void bodiesComeOnlyWhereTheyAreAskedFor() {
        JsonNode without = ExportRequest.firstPage(composed, "v", Duration.ofMinutes(5), 500, false);
        JsonNode with = ExportRequest.firstPage(composed, "v", Duration.ofMinutes(5), 20, true);

        assertThat(without.path("_source").toString()).doesNotContain("\"body\"");
        assertThat(with.path("_source").toString()).contains("\"body\"");
    }

    @Test
    void aPageIsComparedWithTheLiveIndexById() {
        assertThat(ExportRequest.stillLive(JsonText.read("""
            [{"_id": "a-1"}, {"_id": "a-2"}]\
            """))).isEqualTo(JsonText.read("""
                    {"size": 2, "_source": false, "track_total_hits": false,
                      "query": {"bool": {"filter": {"terms": {"id": ["a-1", "a-2"]}}}}}\
                    """));
    }
}
