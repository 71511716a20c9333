package org.sijill.search.significance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What sets some articles apart from those that they are compared with, the most characteristic first.
 *
 * @param words in a form that the articles have
 */
@Schema(description = "What sets some articles apart from those that they are compared with, most characteristic first")
public record Characteristics(
        List<CharacteristicEntity> actors, List<CharacteristicEntity> places, List<CharacteristicWord> words) {

    /** Nothing sets them apart. */
    public static final Characteristics NONE = new Characteristics(List.of(), List.of(), List.of());

    public Characteristics {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        words = List.copyOf(words);
    }

    /**
     * An actor or place that the articles name more often than others do.
     *
     * @param count how many of the articles name it
     * @param background how many of all articles that they are compared with do
     * @param score the JLH score: the rise of its share, absolute times relative
     */
    public record CharacteristicEntity(
            String id, String label, String labelEn, String type, long count, long background, double score) {}

    /**
     * A word that a sample of the articles has more often than others do.
     *
     * @param text a form that is written in these articles, without what is grown onto it where there is such a form
     * @param score the JLH score
     */
    public record CharacteristicWord(String text, double score) {}
}
