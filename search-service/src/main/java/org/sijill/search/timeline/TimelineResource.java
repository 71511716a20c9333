package org.sijill.search.timeline;

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

/** Articles over time, over HTTP. */
@Path("/api/v1/timeline")
@Tag(name = "exploration", description = "Many articles at a glance: in space, in time, by what they have in common")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TimelineResource {

    private static final int DEFAULT_TERMS = 3;
    private static final int MOST_TERMS = 10;

    private final TimelineService service;
    private final SearchQueryReader reader;

    TimelineResource(TimelineService service, SearchQueryReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "makeTimeline",
            summary = "The articles of a search over time",
            description = "How many articles of a search stand in each part of the time, and the actors, places and "
                    + "words that set these apart from the others. Counts are those of the date histograms of a "
                    + "search. The 48 fullest buckets are described.")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "published: the day of publication; mentioned: the days that the text speaks of",
            schema =
                    @Schema(
                            enumeration = {"published", "mentioned"},
                            defaultValue = "published"))
    @Parameter(
            name = "interval",
            in = ParameterIn.QUERY,
            description = "Width of a bucket; wider where there would be more than 400",
            schema =
                    @Schema(
                            enumeration = {"auto", "day", "week", "month", "year"},
                            defaultValue = "auto"))
    @Parameter(
            name = "terms",
            in = ParameterIn.QUERY,
            description = "Actors, places and words that each bucket shows; 0 for counts alone",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "10", defaultValue = "3"))
    @APIResponse(responseCode = "200", description = "The articles over time")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "503", description = "The index does not answer; Retry-After says when to ask again")
    public Timeline make(@Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, SearchQueryReader.with("by", "interval", "terms"));
        TimelineBy by = parameters.choice("by", TimelineBy.values()).orElse(TimelineBy.PUBLISHED);
        int terms = parameters.wholeNumber("terms", 0, MOST_TERMS).orElse(DEFAULT_TERMS);
        return service.make(reader.read(parameters), by, terms);
    }
}
