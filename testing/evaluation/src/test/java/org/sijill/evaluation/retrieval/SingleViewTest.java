package org.sijill.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SingleViewTest {

    @Test
    void ofAlternativesOnlyThoseOfTheViewRemain() throws JsonProcessingException {
        JsonNode search = read("""
                {"size": 10, "query": {"dis_max": {"queries": [
                  {"combined_fields": {"query": "حلب", "fields": ["title^2", "body"]}},
                  {"combined_fields": {"query": "حلب", "fields": ["title.stem^2", "body.stem"]}},
                  {"multi_match": {"query": "Aleppo", "fields": ["title^2", "body^1", "title.stem^1.6"]}}
                ]}}}""");

        assertThat(SingleView.of(search, ".stem")).isEqualTo(read("""
                {"size": 10, "query": {"dis_max": {"queries": [
                  {"combined_fields": {"query": "حلب", "fields": ["title.stem^2", "body.stem"]}},
                  {"multi_match": {"query": "Aleppo", "fields": ["title.stem^1.6"]}}
                ]}}}"""));
    }

    @Test
    void whatKnowsNoViewsStays() throws JsonProcessingException {
        JsonNode search = read("""
                {"highlight": {"fields": {"body": {"matched_fields": ["body"]}}}, "sort": [{"_score": "desc"}]}""");

        assertThat(SingleView.of(search, ".peeled")).isEqualTo(search);
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
