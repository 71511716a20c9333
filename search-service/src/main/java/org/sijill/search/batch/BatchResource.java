package org.sijill.search.batch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijill.http.query.QueryParameters;

/** Many queries over HTTP. */
@Path("/api/v1/search/batch")
@Tag(name = "search", description = "Faceted full-text queries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BatchResource {

    private final Batches batches;

    BatchResource(Batches batches) {
        this.batches = batches;
    }

    @POST
    @Operation(
            operationId = "searchInBatch",
            summary = "Answer many queries at once",
            description = "A list of queries in, a table of counts and first hits out. A query that is wrong has its "
                    + "problem in its row and leaves the others alone. Changes nothing: it is reading.")
    @APIResponse(responseCode = "200", description = "What each query found, in their order")
    @APIResponse(responseCode = "400", description = "The list itself is wrong; the problem says where and why")
    @APIResponse(responseCode = "503", description = "The index does not answer; Retry-After says when to ask again")
    public BatchAnswer searchAll(BatchRequest request, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return batches.answer(request);
    }
}
