package org.sijill.ingest.analysis;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Mention;
import org.sijill.ingest.directory.NamedEntity;

/**
 * What would be indexed of a text.
 *
 * @param text the canonical text, into which all offsets point
 * @param proposedPublishedAt when the request named no day of publication: one that the text itself gives reason for
 */
@Schema(description = "What would be indexed of a text; offsets are UTF-16 units of the canonical text given here")
public record AnalyzeAnswer(
        String text,
        List<AnalyzedToken> tokens,
        List<NamedEntity> actors,
        List<NamedEntity> places,
        List<NamedDate> dates,
        List<Mention> mentions,
        @Nullable ProposedDate proposedPublishedAt) {

    /**
     * A word in each of the index's views.
     *
     * @param folded letters folded
     * @param peeled without proclitics and article
     * @param stem without light suffixes
     */
    public record AnalyzedToken(String text, int start, int end, String folded, String peeled, String stem) {}
}
