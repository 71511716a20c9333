package org.sijill.ingest.article;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.article.FreshArticles.Fresh;
import org.sijill.text.similarity.TextSketch;

/** An article on its way in, with everything worked out that takes time. Opaque outside of its package. */
public final class AnnotatedArticle {

    private final CheckedArticle article;
    private final @Nullable String title;
    private final String body;
    private final Annotations annotations;
    private final String mentions;
    private final @Nullable TextSketch sketch;

    /**
     * @param title canonical
     * @param body canonical
     * @param mentions the annotations as JSON
     */
    AnnotatedArticle(
            CheckedArticle article,
            @Nullable String title,
            String body,
            Annotations annotations,
            String mentions,
            @Nullable TextSketch sketch) {
        this.article = article;
        this.title = title;
        this.body = body;
        this.annotations = annotations;
        this.mentions = mentions;
        this.sketch = sketch;
    }

    /** The article's public id. */
    public String id() {
        return article.id();
    }

    CheckedArticle checked() {
        return article;
    }

    Submission submission() {
        return article.submission();
    }

    byte[] sha256() {
        return article.sha256();
    }

    /** What the body looks like; null when it is too short to tell. */
    @Nullable
    TextSketch sketch() {
        return sketch;
    }

    /** The annotation as JSON. */
    String mentions() {
        return mentions;
    }

    /** The entities that it names, see {@link Annotations#entities}. */
    Set<String> entities() {
        return annotations.entities();
    }

    /** The same for the index, as this state of the article. */
    Fresh fresh(long indexVersion) {
        return new Fresh(id(), indexVersion, title, body, annotations);
    }
}
