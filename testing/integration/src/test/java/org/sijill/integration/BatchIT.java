package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Many queries in one request. */
class BatchIT {

    private final Api api = new Api(Stacks.seeded().gateway().uri());

    @Test
    void eachQueryHasItsRowAndAWrongOneLeavesTheOthersAlone() {
        JsonNode results = batch("q=حلب&size=2", "sort=best&colour=red", "place=aleppo&actor=john-kerry&size=0")
                .json()
                .path("results");

        assertThat(results).hasSize(3);
        assertThat(results.path(0).path("name").asText()).isEqualTo("query 0");
        assertThat(results.path(0).path("total").path("value").asInt()).isEqualTo(5);
        assertThat(results.path(0).path("hits")).hasSize(2);
        assertThat(results.path(0)
                        .path("hits")
                        .path(0)
                        .path("highlights")
                        .path("body")
                        .toString())
                .contains("<em>");
        assertThat(results.path(1).path("error").path("status").asInt()).isEqualTo(400);
        assertThat(results.path(1).path("error").path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("colour", "sort");
        assertThat(results.path(1).has("hits")).isFalse();
        assertThat(results.path(2).path("total").path("value").asInt()).isEqualTo(4);
        assertThat(results.path(2).path("hits")).isEmpty();
    }

    @Test
    void totalsAreThoseOfASearch() {
        JsonNode results = batch("q=كيري", "q=حلب&notActor=russia", "mentionedFrom=2016-09-09&mentionedTo=2016-09-09")
                .json()
                .path("results");

        assertThat(results.path(0).path("total").path("value").asLong())
                .isEqualTo(api.search("q=كيري").total());
        assertThat(results.path(1).path("total").path("value").asLong())
                .isEqualTo(api.search("q=حلب", "notActor=russia").total());
        assertThat(results.path(2).path("total").path("value").asLong())
                .isEqualTo(api.search("mentionedFrom=2016-09-09", "mentionedTo=2016-09-09")
                        .total());
    }

    @Test
    void aListThatIsNoneIsRefused() {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        nothing.putArray("queries");
        ObjectNode incomplete = JsonNodeFactory.instance.objectNode();
        incomplete.putArray("queries").addObject().put("name", "x");

        assertThat(api.post("/api/v1/search/batch", nothing).blamed()).containsExactly("queries");
        assertThat(api.post("/api/v1/search/batch", incomplete).blamed()).containsExactly("queries[0].query");
        assertThat(batch("q=x ".repeat(50).split(" ", 0)).status()).isEqualTo(200);
        assertThat(batch("q=x ".repeat(51).split(" ", 0)).blamed()).containsExactly("queries");
    }

    private Answer batch(String... queries) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode list = body.putArray("queries");
        for (int i = 0; i < queries.length; i++) {
            list.addObject().put("name", "query " + i).put("query", queries[i]);
        }
        return api.post("/api/v1/search/batch", body);
    }
}
