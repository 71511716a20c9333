package org.sijill.search;

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
import org.sijill.search.query.SearchQueryReader;
import org.sijill.search.result.SearchResults;

/** Search over HTTP. */
@Path("/api/v1/search")
@Tag(name = "search", description = "Faceted full-text queries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SearchResource {

    private static final String IDS = "; repeatable, any of them";
    private static final String EXCLUDED = "; repeatable, none of them";

    private final SearchService service;
    private final SearchQueryReader reader;

    SearchResource(SearchService service, SearchQueryReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "searchArticles",
            summary = "Search articles",
            description = "Words, actors, places, sources and dates; hits and all facets in one answer. Values of one "
                    + "facet are alternatives, facets restrict each other. A facet's counts ignore its own selection "
                    + "and obey all others. Ends of ranges are inclusive; days are those of timeZone.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words that must all occur (most of them where there are more than three; in a question they "
                    + "only rank); \"…\" for a phrase, -word to exclude, word* for a beginning, | or OR between "
                    + "alternatives, title: and source: for where. Without it every article matches",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000),
            example = "حلب")
    @Parameter(
            name = "actor",
            in = ParameterIn.QUERY,
            description = "Id of an actor" + IDS,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "place",
            in = ParameterIn.QUERY,
            description = "Id of a place; finds also what lies inside it" + IDS,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "A source" + IDS,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "notActor",
            in = ParameterIn.QUERY,
            description = "Id of an actor" + EXCLUDED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "notPlace",
            in = ParameterIn.QUERY,
            description = "Id of a place" + EXCLUDED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "notSource",
            in = ParameterIn.QUERY,
            description = "A source" + EXCLUDED,
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "publishedFrom",
            in = ParameterIn.QUERY,
            description = "First day of publication",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "publishedTo",
            in = ParameterIn.QUERY,
            description = "Last day of publication",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "publishedWithin",
            in = ParameterIn.QUERY,
            description = "Published at most so long ago: a number of days, weeks, months or years such as 7d, 2w, 6m, "
                    + "1y; not together with publishedFrom or publishedTo",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[1-9][0-9]{0,3}[dwmy]$"))
    @Parameter(
            name = "mentionedFrom",
            in = ParameterIn.QUERY,
            description = "First day of the range that a mentioned date must lie in",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "mentionedTo",
            in = ParameterIn.QUERY,
            description = "Last day of the range that a mentioned date must lie in",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "mentionedMatch",
            in = ParameterIn.QUERY,
            description = "within: the whole extent of the mention lies in the range; overlaps: any day of it does",
            schema =
                    @Schema(
                            enumeration = {"within", "overlaps"},
                            defaultValue = "within"))
    @Parameter(
            name = "timeZone",
            in = ParameterIn.QUERY,
            description = "IANA time zone whose days are meant",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "Asia/Damascus"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "Order of the hits; ties break by id",
            schema =
                    @Schema(
                            enumeration = {"relevance", "newest", "oldest"},
                            defaultValue = "relevance"))
    @Parameter(
            name = "fold",
            in = ParameterIn.QUERY,
            description = "Show copies of a story as one hit that says how many there are; counts stay counts of "
                    + "articles. Only with sort=relevance, where it is the default; pages then reach 10,000 hits",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Hits on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100", defaultValue = "10"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "nextCursor of the page before; everything else but size and facetSize as it was",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "facetSize",
            in = ParameterIn.QUERY,
            description = "Values in each facet; selected ones are always listed",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000", defaultValue = "10"))
    @Parameter(
            name = "facetQuery",
            in = ParameterIn.QUERY,
            description = "Lists only values whose name, in any spelling and either script, has this in it; up to two "
                    + "letters count at the beginning of a word only. Counts are not touched",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    @Parameter(
            name = "facetActorType",
            in = ParameterIn.QUERY,
            description = "Lists only actors of this type; repeatable",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "facetParent",
            in = ParameterIn.QUERY,
            description = "Id of a place: lists only what lies directly inside it",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Parameter(
            name = "actorTypes",
            in = ParameterIn.QUERY,
            description =
                    "Whether articles are also counted by the types of the actors that they name: facets.actorTypes",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = "explain",
            in = ParameterIn.QUERY,
            description = "Whether each hit says why it matches: which words, in which form, by which other name",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = "interval",
            in = ParameterIn.QUERY,
            description = "Width of the bars in both date histograms; wider where there would be more than 400",
            schema =
                    @Schema(
                            enumeration = {"auto", "day", "week", "month", "year"},
                            defaultValue = "auto"))
    @Parameter(
            name = "expand",
            in = ParameterIn.QUERY,
            description = "Whether whom or what the words name is also looked for by its other names (Kerry for the "
                    + "Arabic name and back), and Latin words by their sound",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
    @APIResponse(responseCode = "200", description = "What was found")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "503", description = "The index does not answer; Retry-After says when to ask again")
    public SearchResults search(@Context UriInfo uri) {
        return service.search(reader.read(uri));
    }
}
