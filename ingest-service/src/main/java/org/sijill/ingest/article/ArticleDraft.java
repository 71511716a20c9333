package org.sijill.ingest.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article as a caller submits it, before any check; {@link Submission#of} turns it into one that is valid.
 */
@Schema(
        description = "An article to keep. The complete state: what is absent here is absent afterwards.",
        requiredProperties = {"source", "body"},
        examples = """
                {"externalId": "2016-09-24-17", "source": "example-news", "title": "هدنة في حلب", \
                "body": "قال كيري إن وقف إطلاق النار في حلب ضروري.", "publishedAt": "2016-09-24", "language": "ar"}""")
public record ArticleDraft(
        @Schema(description = "The article's id at its source; with the source it is the article's identity") @Nullable
        String externalId,

        @Schema(description = "Who published the text, for instance an outlet's name", examples = "example-news")
        @Nullable
        String source,

        @Schema(description = "Where it was published, an absolute http or https address") @Nullable
        String url,

        @Schema(description = "Headline as published") @Nullable
        String title,

        @Schema(description = "Text as published; kept as received, with its SHA-256") @Nullable
        String body,

        @Schema(
                description = "A date (2016-09-24) or a date-time with offset (2016-09-24T14:30:00+03:00). "
                        + "Never invented: absent means unknown",
                examples = "2016-09-24")
        @Nullable
        String publishedAt,

        @Schema(description = "BCP 47 tag, ar when absent", examples = "ar") @Nullable
        String language) {

    /** The same from another source. */
    public ArticleDraft withSource(@Nullable String other) {
        return new ArticleDraft(externalId, other, url, title, body, publishedAt, language);
    }
}
