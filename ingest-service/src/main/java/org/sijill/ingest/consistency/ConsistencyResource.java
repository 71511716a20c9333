package org.sijill.ingest.consistency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijill.http.problem.Problems;
import org.sijill.http.query.QueryParameters;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;

/** The comparison of record and index over HTTP. */
@Path("/api/v1/index/consistency")
@Tag(name = "index", description = "What feeds the index, and what it refuses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConsistencyResource {

    /** About two seconds on two cores, well below a gateway's patience. */
    private static final int ARTICLES = 100_000;

    private static final int MOST_ARTICLES = 500_000;
    private static final int NAME_LENGTH = 100;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ConsistencyService consistency;

    ConsistencyResource(ConsistencyService consistency) {
        this.consistency = consistency;
    }

    @GET
    @Operation(
            operationId = "checkIndexConsistency",
            summary = "Compare the index with the record",
            description = "Looks at ids and versions of all articles, in ranges. What differs because a change is on "
                    + "its way, or because the index refuses an article, is counted apart.")
    @Parameter(
            name = "generation",
            in = ParameterIn.QUERY,
            description = "Which generation of the index; the one that readers see when absent",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The article id after which to begin: next of the answer before",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "articles",
            in = ParameterIn.QUERY,
            description = "How many articles to look at in this request",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500000", defaultValue = "100000"))
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = ConsistencyReport.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it")
    @APIResponse(responseCode = "503", description = "Elasticsearch or PostgreSQL does not answer")
    public ConsistencyReport check(@Context UriInfo uri) {
        return answer(uri, false);
    }

    @POST
    @Path("repair")
    @Operation(
            operationId = "repairIndexConsistency",
            summary = "Compare the index with the record and mend it",
            description = "The record is right: what is missing or old is sent again, what is newer gets a still newer "
                    + "version of what the record has, what the record does not know is deleted from the index.")
    @Parameter(
            name = "generation",
            in = ParameterIn.QUERY,
            description = "Which generation of the index; the one that readers see when absent",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The article id after which to begin: next of the answer before",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "articles",
            in = ParameterIn.QUERY,
            description = "How many articles to look at in this request",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500000", defaultValue = "100000"))
    @APIResponse(
            responseCode = "200",
            description = "What was found, and how much of it was mended or is on its way to the index",
            content = @Content(schema = @Schema(implementation = ConsistencyReport.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it")
    @APIResponse(responseCode = "503", description = "Elasticsearch or PostgreSQL does not answer")
    public ConsistencyReport repair(@Context UriInfo uri) {
        return answer(uri, true);
    }

    private ConsistencyReport answer(UriInfo uri, boolean repair) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("generation", "after", "articles"));
        String generation = parameters.text("generation", NAME_LENGTH).orElse(null);
        String after = parameters.text("after", NAME_LENGTH).orElse("");
        int articles = parameters.wholeNumber("articles", 1, MOST_ARTICLES).orElse(ARTICLES);
        if (generation != null && !consistency.isActive(generation)) {
            parameters.reject("generation", "is not a generation that is fed");
        }
        parameters.check();
        try {
            return consistency.check(generation, after, articles, repair);
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException absent) {
            throw Problems.unavailable("the index does not answer; nothing is known of it", RETRY_AFTER);
        }
    }
}
