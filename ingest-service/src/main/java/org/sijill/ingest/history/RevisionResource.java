package org.sijill.ingest.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.sijill.http.query.QueryParameters;
import org.sijill.ingest.article.TextForm;

/** The history of an article over HTTP. */
@Path("/api/v1/articles/{id}/revisions")
@Tag(name = "articles", description = "Keeping, reading and taking down articles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RevisionResource {

    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_PAGE = 20;

    private final RevisionService revisions;

    RevisionResource(RevisionService revisions) {
        this.revisions = revisions;
    }

    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "The history of an article",
            description = "Each submission that changed the article made a revision. Newest first; before= goes on.")
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "How many",
            schema =
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "" + LARGEST_PAGE, defaultValue = "20"))
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "Only revisions before this one",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @APIResponse(responseCode = "200", description = "When each revision came and what it changed")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "There is no article of this id")
    @APIResponse(responseCode = "410", description = "It was taken down, and its history with it")
    public RevisionPage list(@RestPath @Parameter(description = "The article's id") String id, @Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("size", "before"));
        int size = parameters.wholeNumber("size", 1, LARGEST_PAGE).orElse(USUAL_PAGE);
        OptionalInt before = parameters.wholeNumber("before", 1, Integer.MAX_VALUE);
        parameters.check();
        return revisions.page(id, orNull(before), size);
    }

    @GET
    @Path("{revision}")
    @Operation(operationId = "getRevision", summary = "Read an article as one of its revisions said it")
    @Parameter(
            name = "form",
            in = ParameterIn.QUERY,
            description = "Which form of the text",
            schema =
                    @Schema(
                            enumeration = {"canonical", "raw"},
                            defaultValue = "canonical"))
    @APIResponse(responseCode = "200", description = "The revision")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "There is no such article or revision")
    @APIResponse(responseCode = "410", description = "It was taken down, and its history with it")
    public RevisionView get(
            @RestPath @Parameter(description = "The article's id") String id,
            @RestPath @Parameter(description = "The number of the revision, from 1") int revision,
            @Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("form"));
        TextForm form = parameters.choice("form", TextForm.values()).orElse(TextForm.CANONICAL);
        parameters.check();
        return revisions.view(id, revision, form);
    }

    @GET
    @Path("{revision}/diff")
    @Operation(
            operationId = "compareRevisions",
            summary = "What changed from one revision to another",
            description = "Word by word, in title and body. The equal and the removed parts in their order are the text"
                    + " before, the equal and the added ones the text after. A change that the canonical text does"
                    + " not show is seen with form=raw.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The revision to compare with; otherwise the one before",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Parameter(
            name = "form",
            in = ParameterIn.QUERY,
            description = "Which form of the texts",
            schema =
                    @Schema(
                            enumeration = {"canonical", "raw"},
                            defaultValue = "canonical"))
    @APIResponse(responseCode = "200", description = "The changes")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "There is no such article or revision")
    @APIResponse(responseCode = "410", description = "It was taken down, and its history with it")
    public RevisionDiff diff(
            @RestPath @Parameter(description = "The article's id") String id,
            @RestPath @Parameter(description = "The number of the revision, from 1") int revision,
            @Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("from", "form"));
        OptionalInt from = parameters.wholeNumber("from", 1, Integer.MAX_VALUE);
        TextForm form = parameters.choice("form", TextForm.values()).orElse(TextForm.CANONICAL);
        parameters.check();
        return revisions.diff(id, revision, orNull(from), form);
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
