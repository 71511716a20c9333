package org.sijill.search.significance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijill.http.query.QueryParameters;
import org.sijill.search.query.SearchQueryReader;

/** What is special here, over HTTP. */
@Path("/api/v1/significant")
@Tag(name = "exploration", description = "Many articles at a glance: in space, in time, by what they have in common")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SignificanceResource {

    private static final int DEFAULT_SIZE = 10;
    private static final int MOST = 50;

    private final SignificanceService service;
    private final SearchQueryReader reader;

    SignificanceResource(SignificanceService service, SearchQueryReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "findSignificantTerms",
            summary = "What is special about the articles of a search",
            description = "Actors, places and words that the articles of a search have more often than all articles "
                    + "do, most characteristic first (JLH score). What was asked for is left out. Words are read in a "
                    + "sample of the best matches and shown as the articles write them.")
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Values of each kind",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "10"))
    @APIResponse(responseCode = "200", description = "What sets these articles apart")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "503", description = "The index does not answer; Retry-After says when to ask again")
    public SignificantTerms find(@Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, SearchQueryReader.with("size"));
        int size = parameters.wholeNumber("size", 1, MOST).orElse(DEFAULT_SIZE);
        return service.find(reader.read(parameters), size);
    }
}
