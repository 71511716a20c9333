package org.sijill.search.suggest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijill.http.query.QueryParameters;
import org.sijill.text.canonical.Canonicalizer;

/** Completions over HTTP. */
@Path("/api/v1/suggest")
@Tag(name = "search", description = "Faceted full-text queries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SuggestResource {

    private static final int LONGEST_PREFIX = 100;
    private static final int MOST = 20;
    private static final int DEFAULT = 5;

    private final Suggester suggester;

    SuggestResource(Suggester suggester) {
        this.suggester = suggester;
    }

    @GET
    @Operation(
            operationId = "suggest",
            summary = "Complete what a reader types",
            description = "Actors and places by the beginning of any of their names, in Arabic or Latin letters, and"
                    + " words of the articles. A slip of the finger is forgiven. Whatever is shown is a form that people "
                    + "write.")
    @Parameter(
            name = "prefix",
            in = ParameterIn.QUERY,
            required = true,
            description = "What has been typed so far",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_PREFIX),
            example = "كير")
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Completions of each kind",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "5"))
    @APIResponse(responseCode = "200", description = "Completions, the most frequent first")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    public Suggestions suggest(@Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("prefix", "size"));
        String prefix = parameters.text("prefix", LONGEST_PREFIX).orElse("");
        int size = parameters.wholeNumber("size", 1, MOST).orElse(DEFAULT);
        if (prefix.isBlank()) {
            parameters.reject("prefix", "is required and must not be blank");
        }
        parameters.check();
        return suggester.suggest(Canonicalizer.canonicalize(prefix).text(), size);
    }
}
