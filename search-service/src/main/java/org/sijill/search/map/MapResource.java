package org.sijill.search.map;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijill.http.query.QueryParameters;
import org.sijill.search.query.SearchQueryReader;

/** Articles in space, over HTTP. */
@Path("/api/v1/map")
@Tag(name = "exploration", description = "Many articles at a glance: in space, in time, by what they have in common")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MapResource {

    /** The Middle East on a screen. */
    private static final int DEFAULT_ZOOM = 5;

    private static final String BOX_RULE = "must be west,south,east,north in degrees, such as 35.7,32.3,42.4,37.3";

    private final MapService service;
    private final SearchQueryReader reader;

    MapResource(MapService service, SearchQueryReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "makeMap",
            summary = "The articles of a search in space",
            description = "How many articles of a search name a place in each cell of a map. A cell is a tile of the "
                    + "web map, two zooms finer than the map, wider where there would be more than 400. Cells count "
                    + "places that are a point: cities, villages, camps; a quarter stands in its city. Wider places "
                    + "are listed as areas. From zoom 8 on places are listed by themselves too; of either the 500 that "
                    + "most articles name.")
    @Parameter(
            name = "bbox",
            in = ParameterIn.QUERY,
            description = "Part of the world: west,south,east,north in degrees; west may lie east of east, across the "
                    + "date line. Without it the whole world",
            schema = @Schema(type = SchemaType.STRING),
            example = "35.7,32.3,42.4,37.3")
    @Parameter(
            name = "zoom",
            in = ParameterIn.QUERY,
            description = "Zoom of the map that the answer is for",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "18", defaultValue = "5"))
    @APIResponse(responseCode = "200", description = "Cells and places with their articles")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "503", description = "The index does not answer; Retry-After says when to ask again")
    public ArticleMap make(@Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, SearchQueryReader.with("bbox", "zoom"));
        BoundingBox box =
                parameters.parsed("bbox", BOX_RULE, BoundingBox::parse).orElse(BoundingBox.WORLD);
        int zoom = parameters.wholeNumber("zoom", 0, MapQuery.MOST_ZOOM).orElse(DEFAULT_ZOOM);
        return service.make(new MapQuery(reader.read(parameters), box, zoom));
    }
}
