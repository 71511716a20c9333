package org.sijill.search.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sijill.http.query.QueryParameters;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.query.SearchQueryReader;

/** Feeds over HTTP. */
@Path("/api/v1/search.atom")
@Tag(name = "search", description = "Faceted full-text queries")
@RunOnVirtualThread
public class FeedResource {

    private static final String ATOM = "application/atom+xml";

    /** Feed readers come every few minutes, and many may follow one query. */
    private static final int SECONDS_KEPT = 60;

    private final Feeds feeds;
    private final SearchQueryReader reader;

    FeedResource(Feeds feeds, SearchQueryReader reader) {
        this.feeds = feeds;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "feedOfArticles",
            summary = "Follow a search as an Atom feed",
            description =
                    "The filters of a search; the 50 articles that the index saw last, with what matches in " + "them.")
    @APIResponse(
            responseCode = "200",
            description = "An Atom feed (RFC 4287)",
            content = @Content(mediaType = ATOM, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong; the problem names it and the reason")
    @APIResponse(responseCode = "503", description = "The index does not answer; Retry-After says when to ask again")
    public Response feed(@Context UriInfo uri, @Context HttpHeaders headers) {
        QueryParameters parameters = QueryParameters.of(uri, SearchQueryReader.UNORDERED);
        SearchQuery query = reader.read(parameters);
        String rawQuery = uri.getRequestUri().getRawQuery();
        CacheControl kept = new CacheControl();
        kept.setMaxAge(SECONDS_KEPT);
        return Response.ok(feeds.feed(query, base(uri, headers), rawQuery == null ? "" : rawQuery))
                .type(ATOM + ";charset=UTF-8")
                .cacheControl(kept)
                .build();
    }

    /** The address that the reader used, as the gateway tells it. */
    private static URI base(UriInfo uri, HttpHeaders headers) {
        String host = headers.getHeaderString("X-Forwarded-Host");
        if (host == null || !host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}")) {
            return uri.getBaseUri();
        }
        try {
            return new URI(scheme(headers.getHeaderString("X-Forwarded-Proto")) + "://" + host + "/");
        } catch (URISyntaxException noHost) {
            return uri.getBaseUri();
        }
    }

    private static String scheme(@Nullable String forwarded) {
        return "https".equals(forwarded) ? "https" : "http";
    }
}
