package org.sijill.ingest.feed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A feed to be followed, as a caller submits it; {@link FeedForm#of} turns it into one that is valid. */
@Schema(
        description = "A feed to be followed",
        requiredProperties = {"url", "source"},
        examples = """
            {"url": "https://newsroom.example/rss.xml", "source": "وكالة الأنباء", "intervalMinutes": 15}\
            """)
public record FeedDraft(
        @Schema(description = "Address of an RSS or Atom feed, https or http", maxLength = 2000) @Nullable
        String url,

        @Schema(description = "The source of its articles", maxLength = 200) @Nullable
        String source,

        @Schema(
                description = "Minutes from one poll to the next",
                minimum = "1",
                maximum = "10080",
                defaultValue = "15")
        @Nullable
        Integer intervalMinutes) {}
