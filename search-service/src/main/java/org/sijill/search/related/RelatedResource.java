package org.sijill.search.related;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Articles like one article, over HTTP. */
@Path("/api/v1/articles/{id}/related")
@Tag(name = "exploration", description = "Many articles at a glance: in space, in time, by what they have in common")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RelatedResource {

    private static final int DEFAULT_SIZE = 10;
    private static final int MOST = 50;

    private final RelatedService service;

    RelatedResource(RelatedService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "findRelatedArticles",
            summary = "Articles like one article, and the copies of its story",
            description = "Articles that share the telling words of an article, those that name the same actors and "
                    + "places first, one of each story; and apart from them the copies of the article's own story.")
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Similar articles that are listed",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "10"))
    @APIResponse(responseCode = "200", description = "Similar articles and copies")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "404", description = "No article with this id can be found")
    @APIResponse(responseCode = "503", description = "The index does not answer; Retry-After says when to ask again")
    public RelatedArticles find(
            @Parameter(description = "Id of an article") @PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("size"));
        int size = parameters.wholeNumber("size", 1, MOST).orElse(DEFAULT_SIZE);
        parameters.check();
        return service.find(id, size);
    }
}
