package org.sijill.ingest.annotation;

import org.sijill.ingest.annotation.Mention.Kind;

/** Places the directory lacks: a word that is no ordinary one right after town, village, district and the like. */
final class PlaceRule {

    private static final int SHORTEST = 3;
    private static final double CONFIDENCE = 0.6;

    private final Words words;
    private final Knowledge knowledge;

    PlaceRule(Words words, Knowledge knowledge) {
        this.words = words;
        this.knowledge = knowledge;
    }

    void apply() {
        for (int i = 1; i < words.size(); i++) {
            if (words.adjoins(i) && words.entry(i - 1).is(WordClass.NEW_PLACE) && isName(i)) {
                int last = i;
                words.take(new Finding(
                        i,
                        last,
                        0,
                        Kind.PLACE,
                        ProvisionalId.of(words.name(i, last, 0)),
                        EntityTypes.PLACE,
                        CONFIDENCE));
            }
        }
    }

    private boolean isName(int index) {
        if (index >= words.size() || words.isTaken(index)) {
            return false;
        }
        String word = words.folded(index);
        return word.length() >= SHORTEST
                && words.entry(index).classes().isEmpty()
                && knowledge.nisba(word) == null
                && !words.isCommon(index);
    }
}
