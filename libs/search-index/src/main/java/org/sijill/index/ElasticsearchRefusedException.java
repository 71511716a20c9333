package org.sijill.index;

import com.fasterxml.jackson.databind.JsonNode;

/** Elasticsearch understood and refused: the same request will be refused again. */
public final class ElasticsearchRefusedException extends RuntimeException {

    private final int status;
    private final transient JsonNode error;

    ElasticsearchRefusedException(String method, String path, int status, JsonNode error, Throwable cause) {
        super(
                method + " " + path + " answered " + status + ": "
                        + error.path("error").path("reason").asText(""),
                cause);
        this.status = status;
        this.error = error.path("error");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Elasticsearch's name of the error, for instance {@code resource_already_exists_exception}. */
    public String type() {
        return error.path("type").asText("");
    }

    /** Whether such a name is anywhere among the error's causes, as Elasticsearch nests them. */
    public boolean names(String partOfType) {
        return error.findValuesAsText("type").stream().anyMatch(type -> type.contains(partOfType));
    }
}
