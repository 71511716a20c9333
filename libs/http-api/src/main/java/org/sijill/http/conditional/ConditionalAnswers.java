package org.sijill.http.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Gives articles and directory entries an {@code ETag} and answers 304 when the client has them already. The tag is that
 * of the bytes, so that it changes with whatever the answer is made of. They may be kept by the one who asked, and have
 * to be asked for again each time: a takedown is seen at once.
 */
@Provider
public final class ConditionalAnswers implements ContainerResponseFilter {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final List<String> KEPT = List.of("/api/v1/articles/", "/api/v1/actors", "/api/v1/places");

    private final ObjectMapper mapper;

    ConditionalAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isConcerned(request, response)) {
            return;
        }
        var bytes = written(response.getEntity());
        var tag = EntityTags.of(bytes);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (EntityTags.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(bytes, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static boolean isConcerned(ContainerRequestContext request, ContainerResponseContext response) {
        return request.getMethod().equals("GET")
                && response.getStatus() == OK
                && response.getEntity() instanceof Record
                && KEPT.stream().anyMatch(request.getUriInfo().getPath()::startsWith);
    }

    private byte[] written(Object entity) {
        try {
            return mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an answer cannot be written", failure);
        }
    }
}
