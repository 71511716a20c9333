package org.sijill.ingest.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.sijill.http.problem.Problems;
import org.sijill.http.query.QueryParameters;
import org.sijill.ingest.article.SubmissionAnswer.Outcome;

/** Articles over HTTP. */
@Path("/api/v1/articles")
@Tag(name = "articles", description = "Keeping, reading and taking down articles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ArticleResource {

    private static final int REASON_LENGTH = 1_000;

    private final ArticleService articles;

    ArticleResource(ArticleService articles) {
        this.articles = articles;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitArticle",
            summary = "Keep an article",
            description = "When the answer comes, the article is committed. The same identity (source and "
                    + "externalId, else url, else the text itself) again makes a new revision, or changes nothing.")
    @Parameter(
            name = "wait",
            in = ParameterIn.QUERY,
            description = "Wait up to 10 seconds until a search finds the article",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @APIResponse(
            responseCode = "201",
            description = "Kept as a new article",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = SubmissionAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already: updated or unchanged",
            content = @Content(schema = @Schema(implementation = SubmissionAnswer.class)))
    @APIResponse(responseCode = "410", description = "An article of this identity was taken down")
    public RestResponse<SubmissionAnswer> submit(ArticleDraft draft, @Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("wait"));
        boolean wait = parameters.flag("wait").orElse(false);
        parameters.check();
        Submission submission = Submission.of(draft);
        SubmissionAnswer answer = articles.submit(submission, wait);
        if (answer.outcome() == Outcome.CREATED) {
            return RestResponse.ResponseBuilder.<SubmissionAnswer>created(submission.location())
                    .entity(answer)
                    .build();
        }
        return RestResponse.ok(answer);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getArticle",
            summary = "Read an article",
            description = "The canonical text with its mentions, or with form=raw the text as it was received.")
    @Parameter(
            name = "form",
            in = ParameterIn.QUERY,
            description = "Which form of the text",
            schema =
                    @Schema(
                            enumeration = {"canonical", "raw"},
                            defaultValue = "canonical"))
    @APIResponse(
            responseCode = "200",
            description = "The article",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(oneOf = {ArticleView.class, RawArticleView.class})))
    @APIResponse(responseCode = "304", description = "The one that If-None-Match names is still right")
    @APIResponse(responseCode = "410", description = "It was taken down")
    public Response get(@RestPath @Parameter(description = "The article's id") String id, @Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("form"));
        TextForm form = parameters.choice("form", TextForm.values()).orElse(TextForm.CANONICAL);
        parameters.check();
        Object view = switch (form) {
            case CANONICAL -> articles.view(id);
            case RAW -> articles.raw(id);
        };
        return Response.ok(view).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "takeDownArticle",
            summary = "Take an article down",
            description = "Erases text, revisions and annotations; identity and reason remain, and the same identity "
                    + "is refused from then on.")
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            required = true,
            description = "Why it is taken down; kept",
            schema = @Schema(type = SchemaType.STRING, maxLength = REASON_LENGTH))
    @APIResponse(responseCode = "204", description = "Erased, and no search finds it any more")
    @APIResponse(responseCode = "202", description = "Erased; the index has not confirmed yet")
    @APIResponse(responseCode = "410", description = "It was taken down before")
    public RestResponse<Void> takeDown(
            @RestPath @Parameter(description = "The article's id") String id, @Context UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("reason"));
        String reason = parameters.text("reason", REASON_LENGTH).orElse("");
        parameters.check();
        if (reason.isBlank()) {
            throw Problems.invalidField("reason", "is required and must not be blank");
        }
        return articles.takeDown(id, reason) ? RestResponse.noContent() : RestResponse.accepted();
    }
}
