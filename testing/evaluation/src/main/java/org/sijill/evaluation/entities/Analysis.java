package org.sijill.evaluation.entities;

import java.util.List;

/**
 * An annotated text.
 *
 * @param text the canonical text, which the offsets count in
 * @param mentions the actors and places, in the order of the text; without dates
 */
record Analysis(String text, List<Found> mentions) {

    Analysis {
        mentions = List.copyOf(mentions);
    }

    /**
     * A mention.
     *
     * @param kind actor or place
     * @param start UTF-16 offset, inclusive
     * @param end UTF-16 offset, exclusive
     */
    record Found(String kind, String ref, String type, int start, int end, String text) {}
}
