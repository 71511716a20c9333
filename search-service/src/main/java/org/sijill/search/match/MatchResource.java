package org.sijill.search.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** New matches over HTTP, for ingest-service only. */
@Path("/internal/v1/match")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MatchResource {

    private final Matches matches;

    MatchResource(Matches matches) {
        this.matches = matches;
    }

    /** Hidden, because the gateway routes what is documented and nothing else. */
    @POST
    @Operation(hidden = true)
    public MatchAnswer match(MatchRequest request) {
        return matches.find(request);
    }
}
