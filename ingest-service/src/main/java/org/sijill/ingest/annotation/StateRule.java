package org.sijill.ingest.annotation;

import org.sijill.ingest.annotation.Mention.Kind;

/**
 * A nisba adjective after a force, a government or an office is the state that acts: the Russian aircraft, the American
 * foreign minister.
 */
final class StateRule {

    /** Words that may stand between the noun and the adjective: minister of foreign affairs, attack aircraft. */
    private static final int MOST_BETWEEN = 2;

    private static final double CONFIDENCE = 0.7;

    private final Words words;
    private final Knowledge knowledge;

    StateRule(Words words, Knowledge knowledge) {
        this.words = words;
        this.knowledge = knowledge;
    }

    void apply() {
        for (int i = 1; i < words.size(); i++) {
            EntityName state = words.isTaken(i) ? null : knowledge.nisba(words.folded(i));
            if (state != null) {
                addAfterForce(i, state);
            }
        }
    }

    private void addAfterForce(int index, EntityName state) {
        int first = index;
        int force = -1;
        for (int step = 0; step <= MOST_BETWEEN && words.continues(first) && !words.isTaken(first - 1); step++) {
            first--;
            if (words.entry(first).is(WordClass.FORCE)) {
                force = first;
            }
        }
        if (force >= 0) {
            int letters = words.entry(force).prefix();
            words.take(new Finding(force, index, letters, Kind.ACTOR, state.ref(), state.type(), CONFIDENCE));
        }
    }
}
