package org.sijill.ingest.analysis;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.http.query.QueryParameters;
import org.sijill.index.Published;
import org.sijill.ingest.IngestConfig;

/** Analysis of a text over HTTP, without storing it. */
@Path("/api/v1/analyze")
@Tag(name = "analysis", description = "What would be indexed of a text")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AnalyzeResource {

    private final AnalysisService analysis;
    private final ZoneId zone;

    AnalyzeResource(AnalysisService analysis, IngestConfig config) {
        this.analysis = analysis;
        this.zone = config.timeZone();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "analyzeText",
            summary = "Show what would be indexed of a text",
            description = "Canonical text, tokens in each view, actors, places and dates with the offsets of their "
                    + "evidence. Nothing is stored.")
    @APIResponse(responseCode = "200", description = "What was found")
    public AnalyzeAnswer analyze(AnalyzeRequest request, @Context UriInfo uri) {
        QueryParameters.of(uri, List.of()).check();
        String text = request.text();
        if (text == null || text.isBlank()) {
            throw Problems.invalidField("text", "is required and must not be blank");
        }
        return analysis.analyze(text, anchor(request.publishedAt()));
    }

    private @Nullable LocalDate anchor(@Nullable String publishedAt) {
        if (publishedAt == null) {
            return null;
        }
        try {
            return Published.parse(publishedAt).dayIn(zone);
        } catch (IllegalArgumentException failure) {
            throw Problems.invalidField("publishedAt", String.valueOf(failure.getMessage()));
        }
    }
}
