package org.sijill.search.export;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;
import org.sijill.http.query.QueryParameters;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.query.SearchQueryReader;

/** Whole results over HTTP. */
@Path("/api/v1/export")
@Tag(name = "search", description = "Faceted full-text queries")
@RunOnVirtualThread
public class ExportResource {

    private static final String EXAMPLE = """
        {"id":"i6mlpz5dqzf6d5ri5sdslinod4","source":"sijill-seeds","publishedAt":"2016-12-05","language":"ar",\
        "storyId":"i6mlpz5dqzf6d5ri5sdslinod4","actors":[{"id":"russia","label":"روسيا"}],\
        "places":[{"id":"aleppo","label":"حلب"}]}
        """;

    private final Exports exports;
    private final SearchQueryReader reader;
    private final CurrentVertxRequest request;

    ExportResource(Exports exports, SearchQueryReader reader, CurrentVertxRequest request) {
        this.exports = exports;
        this.reader = reader;
        this.request = request;
    }

    @GET
    @Operation(
            operationId = "exportArticles",
            summary = "Export everything that a search finds",
            description = "The filters of a search; all articles that it finds, of the moment it began, as a stream. "
                    + "An article that is taken down meanwhile is left out. A stream that breaks off without its last "
                    + "chunk is not whole.")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "Instead of Accept: one JSON object on each line, or a table for spreadsheets",
            schema =
                    @Schema(
                            enumeration = {"ndjson", "csv"},
                            defaultValue = "ndjson"))
    @Parameter(
            name = "body",
            in = ParameterIn.QUERY,
            description = "Whether the texts are exported too",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @APIResponse(
            responseCode = "200",
            description = "The articles",
            content = {
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING),
                        example = EXAMPLE),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "406", description = "Neither form is accepted")
    @APIResponse(
            responseCode = "503",
            description = "Too many exports at once, or the index does not answer; Retry-After says when to ask again")
    public Response export(@Context UriInfo uri, @Context HttpHeaders headers) {
        List<String> known = new ArrayList<>(SearchQueryReader.FILTERS);
        known.addAll(List.of("format", "body"));
        QueryParameters parameters = QueryParameters.of(uri, known);
        Optional<ExportFormat> format = parameters.choice("format", ExportFormat.values());
        boolean bodies = parameters.flag("body").orElse(false);
        SearchQuery query = reader.read(parameters);
        ExportFormat chosen = format.or(() -> ExportFormat.accepted(headers.getAcceptableMediaTypes()))
                .orElseThrow(
                        () -> Problems.of(ProblemType.NOT_ACCEPTABLE, "an export is application/x-ndjson or text/csv"));
        StreamingOutput stream = out -> write(query, chosen, bodies, out);
        return Response.ok(stream, chosen.contentType())
                .header("Content-Disposition", "attachment; filename=\"sijill." + chosen.wireName() + "\"")
                .build();
    }

    private void write(SearchQuery query, ExportFormat format, boolean bodies, OutputStream out) throws IOException {
        try {
            exports.write(query, format, bodies, out);
        } catch (IOException | RuntimeException | Error failure) {
            breakOff(request.getCurrent().request());
            throw failure;
        }
    }

    /**
     * Ends what has begun without its last chunk: the problem that a failure becomes would end the stream as if it were
     * whole. The connection is waited for, because it sends what is written to it until it has closed; a client that reads
     * nothing more is cut off by the idle time-out.
     */
    private static void breakOff(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (!response.headWritten()) {
            return;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else {
            request.connection()
                    .close()
                    .otherwiseEmpty()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
