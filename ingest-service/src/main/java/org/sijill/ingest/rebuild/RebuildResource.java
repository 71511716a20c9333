package org.sijill.ingest.rebuild;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sijill.http.problem.Problems;
import org.sijill.http.query.QueryParameters;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;

/** Rebuilds of the index over HTTP. */
@Path("/api/v1/index/rebuilds")
@Tag(name = "index", description = "What feeds the index, and what it refuses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RebuildResource {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final RebuildService rebuilds;

    RebuildResource(RebuildService rebuilds) {
        this.rebuilds = rebuilds;
    }

    @POST
    @Operation(
            operationId = "startRebuild",
            summary = "Rebuild the index while reads and writes go on",
            description =
                    "Makes a new generation, fills it from the record beside the live changes, compares it by ids "
                            + "and versions, and then moves readers to it in one call. The old one stays fed until it is "
                            + "retired, so that rolling back loses nothing.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "409", description = "Another rebuild has not ended")
    @APIResponse(responseCode = "503", description = "Elasticsearch or PostgreSQL does not answer; nothing has begun")
    public RestResponse<RebuildView> start(@Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        try {
            return accepted(rebuilds.begin());
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException absent) {
            throw Problems.unavailable("the index does not answer; nothing has begun", RETRY_AFTER);
        }
    }

    @GET
    @Operation(operationId = "listRebuilds", summary = "List the newest rebuilds of the index")
    @APIResponse(
            responseCode = "200",
            description = "At most 20, newest first",
            content = @Content(schema = @Schema(implementation = RebuildList.class)))
    public RebuildList list(@Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return rebuilds.list();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRebuild", summary = "See how far a rebuild of the index is")
    @APIResponse(
            responseCode = "200",
            description = "The rebuild",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rebuild")
    public RebuildView get(@RestPath @Parameter(description = "The rebuild's id") String id, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return rebuilds.get(id(id));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(
            operationId = "cancelRebuild",
            summary = "Give up a rebuild before readers have seen it",
            description = "The new generation is deleted.")
    @APIResponse(
            responseCode = "202",
            description = "It is being given up",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rebuild")
    @APIResponse(responseCode = "409", description = "Readers see the new generation, or the rebuild has ended")
    public RestResponse<RebuildView> cancel(
            @RestPath @Parameter(description = "The rebuild's id") String id, @Context UriInfo uri) {
        return changed(id, uri, rebuilds::cancel);
    }

    @POST
    @Path("{id}/rollback")
    @Operation(
            operationId = "rollBackRebuild",
            summary = "Show readers the old generation again",
            description = "Nothing is lost: it was fed all the time. The new one is fed on until it is retired.")
    @APIResponse(
            responseCode = "202",
            description = "Readers are being moved",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rebuild")
    @APIResponse(responseCode = "409", description = "Readers do not see the new generation, or the old one is gone")
    public RestResponse<RebuildView> rollBack(
            @RestPath @Parameter(description = "The rebuild's id") String id, @Context UriInfo uri) {
        return changed(id, uri, rebuilds::rollBack);
    }

    @POST
    @Path("{id}/retire")
    @Operation(
            operationId = "retireGeneration",
            summary = "Delete the generation that readers do not see",
            description = "The old one after a rebuild, the new one after a rollback. Ends the rebuild.")
    @APIResponse(
            responseCode = "202",
            description = "It is being deleted",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rebuild")
    @APIResponse(responseCode = "409", description = "Readers were not moved yet, or the rebuild has ended")
    public RestResponse<RebuildView> retire(
            @RestPath @Parameter(description = "The rebuild's id") String id, @Context UriInfo uri) {
        return changed(id, uri, rebuilds::retire);
    }

    private static RestResponse<RebuildView> changed(String id, UriInfo uri, LongFunction<RebuildView> change) {
        QueryParameters.of(uri, List.of()).check();
        return accepted(change.apply(id(id)));
    }

    private static RestResponse<RebuildView> accepted(RebuildView view) {
        return RestResponse.ResponseBuilder.<RebuildView>create(RestResponse.Status.ACCEPTED)
                .entity(view)
                .header(HttpHeaders.LOCATION, "/api/v1/index/rebuilds/" + view.id())
                .build();
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw Problems.notFound("there is no rebuild of this id");
        }
    }
}
