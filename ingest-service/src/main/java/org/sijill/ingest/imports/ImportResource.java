package org.sijill.ingest.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.sijill.http.problem.Problems;
import org.sijill.http.query.QueryParameters;

/** Imports over HTTP. */
@Path("/api/v1/imports")
@Tag(name = "imports", description = "Keeping many articles at once")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImportResource {

    private static final int SOURCE_LENGTH = 200;
    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_PAGE = 20;

    private final Imports imports;
    private final ImportEvents events;

    ImportResource(Imports imports, ImportEvents events) {
        this.imports = imports;
        this.events = events;
    }

    @POST
    @Consumes({
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "application/zip",
        "application/x-tar",
        "application/rss+xml",
        "application/atom+xml"
    })
    @Operation(
            operationId = "startImport",
            summary = "Import many articles",
            description = "Newline-delimited JSON, one article draft in a line; or a zip or tar archive of .txt, .html "
                    + "and .json files; or an RSS or Atom feed. Of any size; Content-Encoding gzip is accepted. When the "
                    + "answer comes the upload is committed; it is read afterwards, and goes on where it was after a "
                    + "crash. A bad line is refused and named, the others are kept. The same upload again changes "
                    + "nothing.")
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "The source of articles that name none themselves",
            schema = @Schema(type = SchemaType.STRING, maxLength = SOURCE_LENGTH))
    @Parameter(
            name = "ignoreUnknown",
            in = ParameterIn.QUERY,
            description = "Pass over fields that a draft does not have, instead of refusing the line",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "two articles",
                                        value =
                                                "{\"source\": \"example-news\", \"externalId\": \"1\", \"body\": \"هدنة في حلب.\"}\n{\"source\": \"example-news\", \"externalId\": \"2\", \"body\": \"قصف على إدلب.\"}\n")),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/x-tar",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/rss+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "The upload is kept and will be read; Location tells how it goes",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not valid, or there is nothing to import")
    @APIResponse(responseCode = "415", description = "The media type or the content encoding is not one that is read")
    public RestResponse<ImportView> start(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri)
            throws IOException {
        QueryParameters parameters = QueryParameters.of(uri, List.of("source", "ignoreUnknown"));
        String source = parameters.text("source", SOURCE_LENGTH).orElse(null);
        boolean ignoreUnknown = parameters.flag("ignoreUnknown").orElse(false);
        if (source != null && source.isBlank()) {
            parameters.reject("source", "must not be blank");
        }
        parameters.check();
        ImportRequest request = new ImportRequest(format(headers), isGzip(headers), source, ignoreUnknown);
        ImportView view = imports.receive(request, body);
        return RestResponse.ResponseBuilder.<ImportView>accepted()
                .location(URI.create("/api/v1/imports/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Operation(operationId = "listImports", summary = "The newest imports")
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "How many",
            schema =
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "" + LARGEST_PAGE, defaultValue = "20"))
    @APIResponse(responseCode = "200", description = "Newest first, without their errors")
    public ImportPage list(@Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("size"));
        int size = parameters.wholeNumber("size", 1, LARGEST_PAGE).orElse(USUAL_PAGE);
        parameters.check();
        return imports.newest(size);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImport", summary = "How an import goes, and what was wrong with it")
    @APIResponse(responseCode = "200", description = "The import with its first errors")
    @APIResponse(responseCode = "404", description = "There is no import of this id")
    public ImportView get(@RestPath @Parameter(description = "The import's id") String id, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return imports.view(id);
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followImport",
            summary = "How an import goes, as server-sent events",
            description = "An event named progress whenever something has changed, with the same JSON as of the import "
                    + "itself but without errors. The stream ends when the import is over and the index has all of "
                    + "it that it takes.")
    @APIResponse(
            responseCode = "200",
            description = "Events",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "There is no import of this id")
    public void follow(
            @RestPath @Parameter(description = "The import's id") String id,
            @Context SseEventSink sink,
            @Context Sse sse) {
        events.stream(id, sink, sse);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description = "Nothing more of it is read. What is committed already stays.")
    @APIResponse(responseCode = "200", description = "Cancelled")
    @APIResponse(responseCode = "404", description = "There is no import of this id")
    @APIResponse(responseCode = "409", description = "The import is over already")
    public ImportView cancel(@RestPath @Parameter(description = "The import's id") String id, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        return imports.cancel(id);
    }

    private static ImportFormat format(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null) {
            throw Problems.unsupportedMediaType(
                    "Content-Type is missing; application/x-ndjson for instance is required");
        }
        String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        return ImportFormat.of(name)
                .orElseThrow(() -> Problems.unsupportedMediaType("this media type is not one that can be imported"));
    }

    private static boolean isGzip(HttpHeaders headers) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (encoding.equalsIgnoreCase("gzip")) {
            return true;
        }
        throw Problems.unsupportedMediaType("of content encodings only gzip is read");
    }
}
