package org.sijill.search.network;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijill.http.query.QueryParameters;
import org.sijill.search.query.SearchQueryReader;

/** Who and what occur together, over HTTP. */
@Path("/api/v1/network")
@Tag(name = "exploration", description = "Many articles at a glance: in space, in time, by what they have in common")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NetworkResource {

    private static final int DEFAULT_NODES = 20;
    private static final int DEFAULT_EDGES = 50;
    private static final int DEFAULT_LEAST = 2;
    private static final int MOST_ARTICLES = 1_000_000;

    private final NetworkService service;
    private final SearchQueryReader reader;

    NetworkResource(NetworkService service, SearchQueryReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "makeNetwork",
            summary = "Actors and places that occur together in the articles of a search",
            description = "The most frequent actors and places of a search, and how far each two of them occur "
                    + "together beyond chance, from exact counts.")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "actor, place or both",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"actor", "place", "both"},
                            defaultValue = "both"))
    @Parameter(
            name = "nodes",
            in = ParameterIn.QUERY,
            description = "How many actors and places, the most frequent ones",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "2", maximum = "60", defaultValue = "20"))
    @Parameter(
            name = "edges",
            in = ParameterIn.QUERY,
            description = "How many pairs, the strongest ones",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @Parameter(
            name = "minCount",
            in = ParameterIn.QUERY,
            description = "Articles that two must have in common",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000", defaultValue = "2"))
    @Parameter(
            name = "weight",
            in = ParameterIn.QUERY,
            description = "What makes a pair strong: npmi, lift or the count itself",
            schema =
                    @Schema(
                            enumeration = {"npmi", "lift", "count"},
                            defaultValue = "npmi"))
    @APIResponse(responseCode = "200", description = "Nodes and edges")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "503", description = "The index does not answer; Retry-After says when to ask again")
    public Network make(@Context UriInfo uri) {
        QueryParameters parameters =
                QueryParameters.of(uri, SearchQueryReader.with("kind", "nodes", "edges", "minCount", "weight"));
        Set<NodeKind> kinds = parameters
                .choice("kind", NodeChoice.values())
                .orElse(NodeChoice.BOTH)
                .kinds();
        int nodes = parameters.wholeNumber("nodes", 2, NetworkQuery.MOST_NODES).orElse(DEFAULT_NODES);
        int edges = parameters.wholeNumber("edges", 1, NetworkQuery.MOST_EDGES).orElse(DEFAULT_EDGES);
        int least = parameters.wholeNumber("minCount", 1, MOST_ARTICLES).orElse(DEFAULT_LEAST);
        EdgeWeight weight = parameters.choice("weight", EdgeWeight.values()).orElse(EdgeWeight.NPMI);
        return service.make(new NetworkQuery(reader.read(parameters), kinds, nodes, edges, least, weight));
    }
}
