package org.sijill.ingest.article;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.analysis.NamedDate;
import org.sijill.ingest.annotation.Mention;
import org.sijill.ingest.directory.NamedEntity;

/**
 * An article to read: canonical text, and what it speaks of.
 *
 * @param mentions with UTF-16 offsets into {@code body}
 * @param titleMentions with UTF-16 offsets into {@code title}
 */
@Schema(
        description = "An article to read. Offsets of mentions are UTF-16 units of the canonical body given here; "
                + "those of titleMentions, of the title")
public record ArticleView(
        String id,
        int revision,
        String storyId,
        @Nullable String externalId,
        String source,
        @Nullable String url,
        @Nullable String title,
        String body,
        @Nullable String publishedAt,
        String language,
        Instant receivedAt,
        List<NamedEntity> actors,
        List<NamedEntity> places,
        List<NamedDate> dates,
        List<Mention> mentions,
        List<Mention> titleMentions) {

    static ArticleView of(
            StoredArticle stored, List<NamedEntity> actors, List<NamedEntity> places, List<NamedDate> dates) {
        Article article = stored.article();
        return new ArticleView(
                article.id,
                article.revision,
                article.storyId,
                article.externalId,
                article.source,
                article.url,
                stored.canonicalTitle(),
                stored.canonicalBody(),
                article.published,
                article.language,
                stored.revision().receivedAt,
                actors,
                places,
                dates,
                stored.annotations().body(),
                stored.annotations().title());
    }
}
