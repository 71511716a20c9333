package org.sijill.ingest.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.text.analysis.Clitics;
import org.sijill.text.analysis.Peeled;

/**
 * The family names of the people an article names in full: alone they mean the same person from then on. The first bearer
 * of a family name in the article keeps it.
 */
final class Surnames {

    private static final int SHORTEST = 3;
    private static final double CONFIDENCE = 0.7;

    private final Map<String, Finding> byName = new HashMap<>();
    private final Knowledge knowledge;

    Surnames(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Learns the people that a text names in full. */
    void learn(Words words) {
        for (Finding finding : words.findings()) {
            if (finding.isPerson()) {
                String surname = words.folded(finding.last());
                if (surname.length() >= SHORTEST && isTelling(words, finding.last())) {
                    byName.putIfAbsent(surname, finding);
                }
            }
        }
    }

    private boolean isTelling(Words words, int index) {
        return knowledge.nisba(words.folded(index)) == null
                && !words.entry(index).isOneOf(WordClass.GIVEN, WordClass.STOP)
                && !words.isCommon(index);
    }

    /** Finds them in the words that nothing else has taken. */
    void apply(Words words) {
        if (byName.isEmpty()) {
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.isTaken(i)) {
                find(words, i);
            }
        }
    }

    private void find(Words words, int index) {
        String folded = words.folded(index);
        List<Peeled> candidates = Clitics.candidates(folded);
        for (Peeled candidate : candidates) {
            Finding person = byName.get(candidate.host());
            int letters = Clitics.lettersBeforeArticle(folded, candidate);
            if (person != null && letters == candidate.prefixLength()) {
                words.take(
                        new Finding(index, index, letters, Kind.ACTOR, person.ref(), EntityTypes.PERSON, CONFIDENCE));
                return;
            }
        }
    }
}
