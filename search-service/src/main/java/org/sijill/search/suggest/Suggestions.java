package org.sijill.search.suggest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Completions of what a reader has typed, each in a form that people write.
 *
 * @param words words of the articles
 */
@Schema(description = "Completions of what a reader has typed, each in a form that people write", examples = """
    {"actors": [{"id": "john-kerry", "label": "جون كيري", "labelEn": "John Kerry", "type": "person", \
    "matched": "كيري", "count": 4}], "places": [], "words": ["كيري"]}\
    """)
public record Suggestions(List<Entity> actors, List<Entity> places, List<String> words) {

    /**
     * An actor or place.
     *
     * @param matched the name that begins so
     * @param count articles that name it; absent while the index does not answer
     */
    @Schema(name = "SuggestedEntity", description = "An actor or place")
    public record Entity(
            String id,
            String label,
            String labelEn,
            String type,
            String matched,
            @Nullable Long count) {}
}
