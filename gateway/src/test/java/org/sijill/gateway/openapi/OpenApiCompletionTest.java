package org.sijill.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.sijill.access.AccessPolicy;

class OpenApiCompletionTest {
    private final ObjectNode document = completed("""
            {"paths": {
              "/api/v1/search": {"get": {"summary": "Search", "responses": {
                "200": {"description": "found", "content": {
                  "application/x-ndjson": {"schema": {"type": "string"}, "example": {"id": "a"}}}},
                "400": {"description": "wrong", "content": {"application/json": {}}}}}},
              "/api/v1/actors": {"get": {"summary": "List", "responses": {"200": {"description": "found"}}}},
              "/api/v1/articles/{id}": {"delete": {"summary": "Take down", "description": "Erases.",
                "requestBody": {}, "responses": {"204": {"description": "gone"}}}}},
             "components": {"schemas": {"HttpProblem": {"type": "object"}}, "securitySchemes": {"Other": {}}}}""");

    @Test
    void anOperationSaysWhatItsCallerNeeds() {
        assertThat(document.at("/paths/~1api~1v1~1search/get/security")).hasToString("[{\"bearerToken\":[]},{}]");
        assertThat(document.at("/paths/~1api~1v1~1articles~1{id}/delete/security"))
                .hasToString("[{\"bearerToken\":[]}]");
        assertThat(document.at("/paths/~1api~1v1~1articles~1{id}/delete/x-needs")
                        .asText())
                .isEqualTo("editor");
        assertThat(document.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("bearerToken");
    }

    @Test
    void everyErrorOfEveryCallIsThereAndIsAProblemDocument() {
        assertThat(document.at("/paths/~1api~1v1~1search/get/responses").fieldNames())
                .toIterable()
                .containsExactly("200", "400", "401", "403", "406", "429", "500", "503", "504");
        assertThat(document.at("/paths/~1api~1v1~1articles~1{id}/delete/responses")
                        .fieldNames())
                .toIterable()
                .contains("404", "413", "415");
        assertThat(document.at("/paths/~1api~1v1~1search/get/responses/400/content")
                        .fieldNames())
                .toIterable()
                .containsExactly("application/problem+json");
        assertThat(document.at("/components/responses/Forbidden/content").fieldNames())
                .toIterable()
                .containsExactly("application/problem+json");
    }

    @Test
    void theExampleOfAnErrorHasTheTitleThatIsSent() {
        assertThat(document.at("/components/responses/Forbidden/content/application~1problem+json/example"))
                .hasToString("{\"type\":\"/problems/forbidden\",\"status\":403,\"title\":\"This is not allowed\","
                        + "\"detail\":\"The token's roles are not enough\"}");
    }

    @Test
    void whatIsReadHasATagAndIsNotSentTwice() {
        assertThat(document.at("/paths/~1api~1v1~1actors/get/responses").fieldNames())
                .toIterable()
                .startsWith("200", "304");
        assertThat(document.at("/paths/~1api~1v1~1actors/get/responses/200/headers")
                        .has("ETag"))
                .isTrue();
        assertThat(document.at("/paths/~1api~1v1~1search/get/responses").has("304"))
                .isFalse();
    }

    @Test
    void anExampleOfLinesIsText() {
        assertThat(document.at("/paths/~1api~1v1~1search/get/responses/200/content/application~1x-ndjson/example")
                        .asText())
                .isEqualTo("{\"id\":\"a\"}\n");
    }

    @Test
    void whatNothingLeadsToIsLeftOut() {
        assertThat(document.at("/components/schemas").fieldNames()).toIterable().containsExactly("Problem");
        assertThat(document.at("/components/responses").has("Gone")).isFalse();
    }

    private static ObjectNode completed(String json) {
        try {
            var document = (ObjectNode) new ObjectMapper().readTree(json);
            OpenApiCompletion.complete(document, AccessPolicy.shipped());
            return document;
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }
}
