package org.sijill.ingest.analysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text to look into.
 *
 * @param publishedAt the date or date-time against which dates without a year are resolved
 */
@Schema(
        description = "A text to look into; nothing is stored",
        requiredProperties = {"text"},
        examples = """
                {"text": "التقى كيري لافروف في نيويورك في 9 أيلول/ سبتمبر.", "publishedAt": "2016-09-24"}""")
public record AnalyzeRequest(
        @Nullable String text, @Nullable String publishedAt) {}
