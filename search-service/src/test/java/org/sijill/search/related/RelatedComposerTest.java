package org.sijill.search.related;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;

class RelatedComposerTest {

    private static final JsonNode ARTICLE = JsonText.read("""
            {
              "_index": "articles-s1-x",
              "_id": "a-1",
              "_source": {"id": "a-1", "storyId": "s-1", "actors": ["john-kerry"], "placesNamed": ["aleppo"]}
            }""");

    @Test
    void similarArticlesShareWordsAndGoFirstWhereTheyShareNamesAndAreOfOtherStories() {
        JsonNode request =
                JsonText.read(RelatedComposer.similar(ARTICLE, 10, "10000ms").toString());

        assertThat(request.path("query")).isEqualTo(JsonText.read("""
                {
                  "bool": {
                    "must": [{"more_like_this": {
                      "fields": ["title.stem", "body.stem"],
                      "like": [{"_index": "articles-s1-x", "_id": "a-1"}],
                      "min_term_freq": 1,
                      "min_doc_freq": 2,
                      "max_query_terms": 30,
                      "minimum_should_match": "25%"
                    }}],
                    "should": [{"term": {"actors": "john-kerry"}}, {"term": {"placesNamed": "aleppo"}}],
                    "must_not": [{"term": {"storyId": "s-1"}}, {"term": {"id": "a-1"}}]
                  }
                }"""));
        assertThat(request.path("collapse")).isEqualTo(JsonText.read("{\"field\": \"storyId\"}"));
    }

    @Test
    void copiesAreTheOtherArticlesOfTheStoryTheEarliestFirst() {
        JsonNode request =
                JsonText.read(RelatedComposer.copies(ARTICLE, "10000ms").toString());

        assertThat(request.path("query")).isEqualTo(JsonText.read("""
                {"bool": {"filter": [{"term": {"storyId": "s-1"}}], "must_not": [{"term": {"id": "a-1"}}]}}"""));
        assertThat(request.at("/sort/0/publishedAt/order").asText()).isEqualTo("asc");
    }
}
