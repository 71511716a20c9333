package org.sijill.ingest.outbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sijill.http.problem.Problems;
import org.sijill.http.query.QueryParameters;

/** What the index refuses, over HTTP. */
@Path("/api/v1/dead-letters")
@Tag(name = "index", description = "What feeds the index, and what it refuses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeadLetterResource {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final int LARGEST_PAGE = 200;
    private static final int PAGE = 50;

    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "List the articles that the index refuses",
            description = "Each is kept in the record and can be read by its id. A letter vanishes when a newer state "
                    + "of its article is indexed, when it is replayed, and when its article is taken down.")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The id after which to begin: next of the page before",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "How many to list",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @APIResponse(
            responseCode = "200",
            description = "Some of the dead letters, oldest first",
            content = @Content(schema = @Schema(implementation = DeadLetterPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it")
    public DeadLetterPage list(@Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("after", "size"));
        long after = parameters
                .parsed("after", "must be a whole number of 0 or more", DeadLetterResource::id)
                .orElse(0L);
        int size = parameters.wholeNumber("size", 1, LARGEST_PAGE).orElse(PAGE);
        parameters.check();
        return letters.page(after, size);
    }

    @POST
    @Path("{id}/replay")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Send a refused article to the index again",
            description = "Its present state is sent. If that is refused too, it becomes a new dead letter.")
    @APIResponse(responseCode = "202", description = "It is on its way; the letter is gone")
    @APIResponse(
            responseCode = "404",
            description = "There is no such letter: it was replayed, its article was taken down or changed, or its "
                    + "generation is no longer fed")
    public RestResponse<Void> replay(
            @RestPath
                    @Parameter(
                            description = "The letter's id",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    String id,
            @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        boolean replayed = id(id).filter(letters::replay).isPresent();
        if (!replayed) {
            throw Problems.notFound("there is no dead letter of this id");
        }
        return RestResponse.accepted();
    }

    /** In the digits 0 to 9 only, and of no more of them than a number has. */
    private static Optional<Long> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
