package org.sijill.search.entity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.jboss.resteasy.reactive.RestPath;
import org.sijill.http.query.QueryParameters;
import org.sijill.index.DirectoryEntry.Kind;

/** The directory of actors over HTTP. */
@Path("/api/v1/actors")
@Tag(name = "directories", description = "Who and where is known, and how articles name them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ActorDirectoryResource {

    private final EntityCatalogue catalogue;

    ActorDirectoryResource(EntityCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(
            operationId = "listActors",
            summary = "Look actors up",
            description =
                    "Those that most articles name come first; of more than 1000 that match, those are listed that "
                            + "most articles name.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "The beginning of a name or of one of its words, Arabic or Latin, in any spelling",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            example = "كيري")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "A type; repeatable, any of them",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "accepted, provisional (found by rule, nobody has looked at it) or rejected; without it the "
                    + "first two",
            schema = @Schema(enumeration = {"accepted", "provisional", "rejected"}))
    @Parameter(
            name = "offset",
            in = ParameterIn.QUERY,
            description = "Entities to pass over",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "900", defaultValue = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Entities to list",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @APIResponse(responseCode = "200", description = "What was found")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "503", description = "The index does not answer; Retry-After says when to ask again")
    public EntityList list(@Context UriInfo uri) {
        return catalogue.list(EntityQuery.of(Kind.ACTOR, uri));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getActor",
            summary = "Read one of the actors",
            description = "The id of one that was merged into another leads to that one.")
    @APIResponse(responseCode = "200", description = "The actor")
    @APIResponse(responseCode = "404", description = "There is no such actor")
    @APIResponse(responseCode = "503", description = "The index does not answer; Retry-After says when to ask again")
    public EntityDetail get(
            @RestPath @Parameter(description = "The actor's id", example = "john-kerry") String id,
            @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return catalogue.detail(Kind.ACTOR, id);
    }
}
