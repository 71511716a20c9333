package org.sijill.ingest.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.sijill.ingest.annotation.Annotations;

/** Annotations as they are kept in PostgreSQL. */
@ApplicationScoped
class AnnotationJson {

    private final ObjectMapper mapper;

    AnnotationJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Annotations annotations) {
        try {
            return mapper.writeValueAsString(annotations);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("An annotation that cannot be written", failure);
        }
    }

    Annotations read(String json) {
        try {
            return mapper.readValue(json, Annotations.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("An annotation that cannot be read", failure);
        }
    }
}
