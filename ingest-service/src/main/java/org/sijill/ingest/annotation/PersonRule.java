package org.sijill.ingest.annotation;

import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.ingest.annotation.Vocabulary.Entry;

/**
 * People the directory lacks.
 *
 * <ul>
 *   <li>A name begins with a given name, or with a word that is no ordinary one right after a title (with offices,
 *       adjectives and countries between) or between a verb of speech and another such word.
 *   <li>It goes on over given names, particles (bin, Abu, Abd al-), family names with the article and words that occur
 *       nowhere else, up to {@value #MOST_WORDS}; punctuation ends it.
 *   <li>A given name alone is nobody, unless a title stands before it.
 * </ul>
 */
final class PersonRule {

    private static final int MOST_WORDS = 5;

    /** How many words may stand between a title and the name. */
    private static final int MOST_FILLERS = 6;

    private static final int SHORTEST_WORD = 3;
    private static final double AFTER_TITLE = 0.8;
    private static final double GIVEN_NAME = 0.75;
    private static final double AFTER_SPEECH = 0.6;
    private static final String ARTICLE = "ال";
    private static final String FOR_THE = "لل";

    private final Words words;
    private final Knowledge knowledge;
    private final NameParts parts;

    PersonRule(Words words, Knowledge knowledge, NameParts parts) {
        this.words = words;
        this.knowledge = knowledge;
        this.parts = parts;
    }

    void apply() {
        int i = 0;
        while (i < words.size()) {
            Finding found = words.isTaken(i) ? null : at(i);
            if (found == null) {
                i++;
            } else {
                words.take(found);
                i = found.last() + 1;
            }
        }
    }

    private @Nullable Finding at(int index) {
        Entry entry = words.entry(index);
        boolean titled = isAfterTitle(index);
        boolean spoken = !titled && isAfter(index, WordClass.SPEECH);
        boolean given = entry.isOneOf(WordClass.GIVEN, WordClass.WEAK)
                && !entry.isOneOf(WordClass.STOP, WordClass.FILLER)
                && !isTitleItself(index);
        boolean particle = entry.is(WordClass.PARTICLE) && opensName(index);
        if (!given && !particle && !((titled || spoken) && isUnknown(index))) {
            return null;
        }
        int last = parts.extend(index, MOST_WORDS);
        int length = last - index + 1;
        double confidence = confidence(index, length, titled, spoken, given || particle);
        if (confidence == 0) {
            return null;
        }
        int letters = given ? entry.prefix() : 0;
        return new Finding(
                index,
                last,
                letters,
                Kind.ACTOR,
                ProvisionalId.of(words.name(index, last, letters)),
                EntityTypes.PERSON,
                confidence);
    }

    /** 0 if there is not enough to believe in a name. */
    private double confidence(int index, int length, boolean titled, boolean spoken, boolean known) {
        if (titled) {
            return length > 1 || known || (isStrictlyUnknown(index) && isAfter(index, WordClass.TITLE))
                    ? AFTER_TITLE
                    : 0;
        }
        if (known) {
            boolean weak = !words.entry(index).isOneOf(WordClass.GIVEN, WordClass.PARTICLE);
            return length > 1 && !(weak && length == 2 && !parts.isGiven(index + 1) && !spoken) ? GIVEN_NAME : 0;
        }
        return spoken && length > 1 ? AFTER_SPEECH : 0;
    }

    private boolean isTitleItself(int index) {
        return words.entry(index).is(WordClass.TITLE)
                && words.continues(index + 1)
                && words.entry(index + 1).is(WordClass.GIVEN);
    }

    private boolean opensName(int index) {
        String word = words.folded(index);
        return words.continues(index + 1)
                && (word.equals("ابو")
                        || word.equals("ابي")
                        || word.equals("ابن")
                        || word.equals("بن")
                        || word.equals("عبد"))
                && parts.isPart(index + 1, 1);
    }

    private boolean isAfter(int index, WordClass wordClass) {
        return words.adjoins(index) && words.entry(index - 1).is(wordClass);
    }

    private boolean isAfterTitle(int index) {
        int i = index;
        for (int step = 0; step <= MOST_FILLERS && words.adjoins(i); step++) {
            i--;
            Entry entry = words.entry(i);
            if (entry.is(WordClass.TITLE)) {
                return true;
            }
            boolean filler = entry.is(WordClass.FILLER)
                    || (words.isTaken(i) && !words.isPerson(i))
                    || knowledge.nisba(words.folded(i)) != null;
            if (!filler) {
                return false;
            }
        }
        return false;
    }

    /** Neither an ordinary word nor one with an article. */
    private boolean isUnknown(int index) {
        String word = words.folded(index);
        return word.length() >= SHORTEST_WORD
                && !word.startsWith(ARTICLE)
                && !word.startsWith(FOR_THE)
                && words.entry(index).classes().isEmpty()
                && !parts.isKnown(index)
                && knowledge.nisba(word) == null
                && !Vocabulary.isCommon(word);
    }

    private boolean isStrictlyUnknown(int index) {
        return isUnknown(index) && words.folded(index).length() > SHORTEST_WORD;
    }
}
