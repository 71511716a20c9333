package org.sijill.ingest.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
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
import org.sijill.http.query.QueryParameters;

/** Feeds that are followed, over HTTP. */
@Path("/api/v1/feeds")
@Tag(name = "feeds", description = "Feeds of other sites that are polled")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {

    private final FeedService feeds;

    FeedResource(FeedService feeds) {
        this.feeds = feeds;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followFeed",
            summary = "Follow an RSS or Atom feed",
            description =
                    "It is polled at once and then in its interval; what it brings is an import each time, and the"
                            + " same entry again changes nothing. What fails is tried again, later and later. Only public"
                            + " addresses are fetched.")
    @APIResponse(
            responseCode = "201",
            description = "It is followed; Location tells how it fares",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong; the problem names it and the reason")
    @APIResponse(
            responseCode = "409",
            description = "A feed of this address is followed already, or as many feeds as are kept")
    public RestResponse<FeedView> follow(FeedDraft draft, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        FeedView feed = feeds.follow(FeedForm.of(draft));
        return RestResponse.ResponseBuilder.<FeedView>created(URI.create("/api/v1/feeds/" + feed.id()))
                .entity(feed)
                .build();
    }

    @GET
    @Operation(
            operationId = "listFeeds",
            summary = "List the feeds that are followed",
            description = "All of them, the oldest first, with the result of the last poll of each.")
    @APIResponse(responseCode = "200", description = "The feeds and how each fares")
    public List<FeedView> list(@Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return feeds.all();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getFeed",
            summary = "See how a feed fares",
            description = "When it was polled, what came of it, why it failed, and when it is polled next.")
    @APIResponse(responseCode = "200", description = "The feed")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public FeedView get(@RestPath @Parameter(description = "The feed's id") String id, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return feeds.get(id);
    }

    @POST
    @Path("{id}/poll")
    @Operation(
            operationId = "pollFeed",
            summary = "Poll a feed at once",
            description = "It is due from now on, also after failures; the answer does not wait for the poll.")
    @APIResponse(
            responseCode = "202",
            description = "It will be polled",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public RestResponse<FeedView> poll(
            @RestPath @Parameter(description = "The feed's id") String id, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return RestResponse.accepted(feeds.pollNow(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "forgetFeed",
            summary = "Stop following a feed",
            description = "What it has brought stays.")
    @APIResponse(responseCode = "204", description = "It is not polled any more")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public RestResponse<Void> forget(
            @RestPath @Parameter(description = "The feed's id") String id, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        feeds.forget(id);
        return RestResponse.noContent();
    }
}
