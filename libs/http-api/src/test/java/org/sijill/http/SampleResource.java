package org.sijill.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.http.query.QueryParameters;

@Path("/sample")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SampleResource {
    /** A body with one field of every kind. */
    public record Sample(
            @Nullable String title,
            @Nullable LocalDate day,
            @Nullable OffsetDateTime publishedAt,
            @Nullable Integer count,
            @Nullable Boolean live,
            @Nullable Kind kind,
            @Nullable List<Part> parts) {
        public Sample {
            if ("forbidden".equals(title)) {
                throw Problems.invalidField("title", "must not be forbidden");
            }
        }
    }

    /** A part of it. */
    public record Part(@Nullable String label) {}

    /** A few words. */
    public enum Kind {
        PERSON,
        STATE
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Sample echo(Sample sample) {
        return sample;
    }

    @GET
    public Map<String, Object> query(@Context UriInfo uriInfo) {
        var parameters = QueryParameters.of(uriInfo, Set.of("q", "size", "from"));
        var text = parameters.text("q", 5);
        var size = parameters.wholeNumber("size", 0, 100);
        var from = parameters.date("from");
        parameters.check();
        return Map.of("q", text.orElse(""), "size", size.orElse(10), "from", from.map(LocalDate::toString));
    }

    @PUT
    @Path("stream")
    @Consumes("application/x-ndjson")
    public Map<String, Long> stream(InputStream body) throws IOException {
        return Map.of("length", body.transferTo(java.io.OutputStream.nullOutputStream()));
    }

    @POST
    @Path("{id}/touch")
    public Optional<String> touch(@PathParam("id") String id) {
        return Optional.of(id);
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("the secret is in the message");
    }

    @GET
    @Path("down")
    public String down() {
        throw Problems.unavailable("Elasticsearch does not answer", Duration.ofMillis(4500));
    }

    @GET
    @Path("deep-fault")
    public String deepFault() {
        throw new AssertionError("the secret is in the message");
    }
}
