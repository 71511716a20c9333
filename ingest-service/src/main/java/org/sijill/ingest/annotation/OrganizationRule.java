package org.sijill.ingest.annotation;

import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.ingest.annotation.Vocabulary.Entry;

/**
 * Organizations the directory lacks: a noun such as ministry, party or brigade and what it is made definite by.
 *
 * <ul>
 *   <li>The name goes on over words with the article, nisba adjectives, places and words that occur nowhere else, up to
 *       {@value #MOST_WORDS}; one ordinary word is crossed if such a word follows it.
 *   <li>Words that never belong to a name (last, new, former) and whatever else ends it.
 *   <li>A noun that is also common elsewhere needs more after it than one ordinary word.
 * </ul>
 */
final class OrganizationRule {

    private static final int MOST_WORDS = 6;
    private static final double STRONG = 0.7;
    private static final double LIKELY = 0.6;
    private static final String ARTICLE = "ال";
    private static final String FOR_THE = "لل";
    private static final String AND_THE = "وال";

    private final Words words;
    private final Knowledge knowledge;
    private final NameParts parts;

    OrganizationRule(Words words, Knowledge knowledge, NameParts parts) {
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
        if (!entry.isOneOf(WordClass.HEAD_STRONG, WordClass.HEAD) && !entry.is(WordClass.HEAD_DEFINITE)) {
            return null;
        }
        int last = index;
        boolean telling = false;
        while (last - index + 1 < MOST_WORDS && goesOn(last + 1, last == index)) {
            last++;
            telling |= tells(last, entry.is(WordClass.HEAD));
        }
        if (last == index || !isEnough(entry, last - index, telling)) {
            return null;
        }
        return new Finding(
                index,
                last,
                entry.prefix(),
                Kind.ACTOR,
                ProvisionalId.of(words.name(index, last, entry.prefix())),
                EntityTypes.ORGANIZATION,
                entry.is(WordClass.HEAD_STRONG) ? STRONG : LIKELY);
    }

    private static boolean isEnough(Entry head, int more, boolean telling) {
        if (head.is(WordClass.HEAD_STRONG)) {
            return true;
        }
        return telling || (head.is(WordClass.HEAD) && more > 1);
    }

    private boolean goesOn(int index, boolean first) {
        if (!words.adjoins(index) || words.isTaken(index)) {
            return false;
        }
        Entry entry = words.entry(index);
        if (entry.isOneOf(WordClass.STOP, WordClass.SPEECH) || entry.is(WordClass.PLAIN)) {
            return false;
        }
        String word = words.folded(index);
        if (word.startsWith(ARTICLE) || word.startsWith(FOR_THE)) {
            return !entry.is(WordClass.TITLE);
        }
        if (word.startsWith(AND_THE) && !first) {
            return entry.classes().isEmpty();
        }
        return knowledge.nisba(word) != null
                || bindsNext(index, first)
                || (isName(index, first) && !parts.isKnown(index));
    }

    /** An ordinary word between the noun and one with the article: union of the industry of cars. */
    private boolean bindsNext(int index, boolean first) {
        return first
                && words.adjoins(index + 1)
                && !words.isTaken(index + 1)
                && words.folded(index + 1).startsWith(ARTICLE)
                && !words.entry(index + 1).isOneOf(WordClass.PLAIN, WordClass.STOP)
                && !words.entry(index).isOneOf(WordClass.TITLE, WordClass.PLACE_HEAD);
    }

    private boolean isName(int index, boolean first) {
        String word = words.folded(index);
        return word.length() > 2
                && (first || !words.folded(index - 1).startsWith(ARTICLE))
                && !words.entry(index).isOneOf(WordClass.TITLE, WordClass.PLACE_HEAD)
                && !Vocabulary.isCommon(word);
    }

    /** Whether a word makes a common noun the name of one organization. */
    private boolean tells(int index, boolean bare) {
        String word = words.folded(index);
        return knowledge.nisba(word) != null || (!(bare && word.startsWith(ARTICLE)) && !Vocabulary.isCommon(word));
    }
}
