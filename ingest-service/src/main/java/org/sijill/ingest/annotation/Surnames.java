package org.sijill.ingest.annotation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.ingest.annotation.Vocabulary.Entry;
import org.sijill.text.analysis.Clitics;
import org.sijill.text.analysis.Peeled;

/**
 * The family names of the people an article names in full: alone they mean the same person. The first bearer of a family
 * name in the article keeps it. A given name alone means the only one of them who has it.
 */
final class Surnames {

    private static final int SHORTEST = 3;
    private static final double CONFIDENCE = 0.7;

    private final Map<String, Finding> byName = new HashMap<>();
    private final Map<String, Finding> byGivenName = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
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
                learnGiven(words, finding);
            }
        }
    }

    /** A given name belongs to the one person who has it; two of one given name need their family names. */
    private void learnGiven(Words words, Finding finding) {
        String given = words.folded(finding.first()).substring(finding.letters());
        if (finding.first() < finding.last() && given.length() >= SHORTEST && isOnlyGiven(words, finding.first())) {
            Finding other = byGivenName.putIfAbsent(given, finding);
            if (other != null && !other.ref().equals(finding.ref())) {
                shared.add(given);
            }
        }
    }

    private static boolean isOnlyGiven(Words words, int index) {
        Entry entry = words.entry(index);
        return entry.is(WordClass.GIVEN)
                && !entry.isOneOf(WordClass.PARTICLE, WordClass.TITLE)
                && !entry.is(WordClass.STOP)
                && !words.isCommon(index);
    }

    private boolean isTelling(Words words, int index) {
        return knowledge.nisba(words.folded(index)) == null
                && !words.entry(index).isOneOf(WordClass.GIVEN, WordClass.STOP)
                && !words.isCommon(index);
    }

    /** Finds them in the words that nothing else has taken. */
    void apply(Words words) {
        if (byName.isEmpty() && byGivenName.isEmpty()) {
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.isTaken(i)) {
                find(words, i);
            }
        }
    }

    private @Nullable Finding named(String word) {
        Finding person = byName.get(word);
        return person == null && !shared.contains(word) ? byGivenName.get(word) : person;
    }

    private void find(Words words, int index) {
        String folded = words.folded(index);
        List<Peeled> candidates = Clitics.candidates(folded);
        for (Peeled candidate : candidates) {
            Finding person = named(candidate.host());
            int letters = Clitics.lettersBeforeArticle(folded, candidate);
            if (person != null && letters == candidate.prefixLength()) {
                words.take(
                        new Finding(index, index, letters, Kind.ACTOR, person.ref(), EntityTypes.PERSON, CONFIDENCE));
                return;
            }
        }
    }
}
