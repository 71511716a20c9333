package org.sijill.ingest.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One name of one entity, to be looked for in texts.
 *
 * @param text the name as people write it
 * @param use when it counts as a mention
 * @param country for a contextual name: the place that the article has to speak of; else null
 * @param within the places that contain a place, the nearest first; empty for an actor
 * @param weight how likely a place is meant among several of one name, such as its inhabitants; 0 for an actor
 */
public record EntityName(
        String text,
        Mention.Kind kind,
        String ref,
        String type,
        NameUse use,
        @Nullable String country,
        List<String> within,
        long weight) {

    public EntityName {
        within = List.copyOf(within);
    }

    /**
     * A name that needs no company.
     *
     * @param bare whether it is the own name of a country or capital; always false for a place
     */
    public EntityName(String text, Mention.Kind kind, String ref, String type, boolean bare) {
        this(text, kind, ref, type, bare ? NameUse.BARE : NameUse.NAME, null, List.of(), 0);
    }

    /** Whether it is the own name of a country or capital, which stands for an actor only where no locative precedes. */
    public boolean bare() {
        return use == NameUse.BARE;
    }
}
