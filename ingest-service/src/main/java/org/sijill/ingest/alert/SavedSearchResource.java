package org.sijill.ingest.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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

/** Saved searches over HTTP. */
@Path("/api/v1/saved-searches")
@Tag(name = "saved searches", description = "Searches that tell what is new")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SavedSearchResource {

    private static final int MOST_MATCHES = 500;
    private static final int DEFAULT_MATCHES = 100;

    private final SavedSearchService searches;

    SavedSearchResource(SavedSearchService searches) {
        this.searches = searches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveSearch",
            summary = "Save a search",
            description = "From now on each article that is new or changed and matches is told once: posted to the "
                    + "webhook, or fetched from matches. What was there before is no news.")
    @APIResponse(
            responseCode = "201",
            description = "Saved; the secret of the webhook is shown this once",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = SavedSearchView.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is wrong, or the query cannot be read; the problem says why")
    @APIResponse(responseCode = "409", description = "There are as many saved searches as are kept")
    @APIResponse(responseCode = "503", description = "search-service does not answer, so the query cannot be checked")
    public RestResponse<SavedSearchView> create(SavedSearchDraft draft, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        SavedSearchView saved = searches.create(SavedSearchForm.of(draft));
        return RestResponse.ResponseBuilder.<SavedSearchView>created(URI.create("/api/v1/saved-searches/" + saved.id()))
                .entity(saved)
                .build();
    }

    @GET
    @Operation(operationId = "listSavedSearches", summary = "List the saved searches, the oldest first")
    @APIResponse(responseCode = "200", description = "All of them, and how each fares")
    public List<SavedSearchView> list(@Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return searches.all();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSavedSearch", summary = "See how a saved search fares")
    @APIResponse(responseCode = "200", description = "The search, its failures and its deliveries")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public SavedSearchView get(@RestPath @Parameter(description = "The search's id") String id, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return searches.get(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSavedSearch",
            summary = "Change a saved search",
            description = "The complete state: without webhook, matches are fetched from then on. What it has found "
                    + "stays found.")
    @APIResponse(responseCode = "200", description = "Changed; a new webhook's secret is shown this once")
    @APIResponse(
            responseCode = "400",
            description = "A field is wrong, or the query cannot be read; the problem says why")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    @APIResponse(responseCode = "503", description = "search-service does not answer, so the query cannot be checked")
    public SavedSearchView change(
            @RestPath @Parameter(description = "The search's id") String id,
            SavedSearchDraft draft,
            @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return searches.change(id, SavedSearchForm.of(draft));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteSavedSearch", summary = "Forget a saved search and all that it has found")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public RestResponse<Void> delete(
            @RestPath @Parameter(description = "The search's id") String id, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        searches.delete(id);
        return RestResponse.noContent();
    }

    @GET
    @Path("{id}/matches")
    @Operation(
            operationId = "listMatches",
            summary = "Fetch what a saved search has found",
            description = "In the order of finding. Ask again with after= the last sequence that you have; an article "
                    + "that was taken down since is marked as removed and nothing else is told of it.")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The last sequence that the caller has",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Matches on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "100"))
    @APIResponse(responseCode = "200", description = "Matches after that sequence")
    @APIResponse(responseCode = "404", description = "There is none of this id")
    public AlertMatchPage matches(
            @RestPath @Parameter(description = "The search's id") String id, @Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("after", "size"));
        long after = parameters
                .parsed("after", "must be a sequence number", SavedSearchResource::sequence)
                .orElse(0L);
        int size = parameters.wholeNumber("size", 1, MOST_MATCHES).orElse(DEFAULT_MATCHES);
        parameters.check();
        return searches.matches(id, after, size);
    }

    private static Optional<Long> sequence(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
