package org.sijill.ingest.annotation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.ingest.annotation.Vocabulary.Entry;
import org.sijill.text.analysis.Folding;

/**
 * Organizations the directory lacks: a noun such as ministry, party or brigade and what it is made definite by.
 *
 * <ul>
 *   <li>The name goes on over words with the article, nisba adjectives, places and words that occur nowhere else, up to
 *       {@value #MOST_WORDS}; one ordinary word is crossed if such a word follows it.
 *   <li>After a noun with the article only adjectives with the article belong to the name, then words with the article.
 *   <li>Words in quotation marks right after the noun are the name, whatever they are.
 *   <li>Words that never belong to a name (last, new, former) and whatever else ends it.
 *   <li>A noun that is also common elsewhere needs more after it than one ordinary word.
 *   <li>A noun with an indefinite adjective (a Chinese company, a weekly magazine) is a description and no name.
 *   <li>Letters of the Latin alphabet by their names, at least {@value #FEWEST_LETTERS}, are an acronym.
 * </ul>
 */
final class OrganizationRule {

    private static final int MOST_WORDS = 6;
    private static final int MOST_QUOTED = 5;
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_LETTERS = 6;
    private static final double STRONG = 0.7;
    private static final double LIKELY = 0.6;
    private static final String ARTICLE = "ال";
    private static final String FOR_THE = "لل";
    private static final String AND_THE = "وال";

    /** Letters' names that are words too: of, that, which; they count between others. */
    private static final Set<String> LETTERS_OR_WORDS = Stream.of("أن", "إن", "أو", "أي", "إل", "أم", "أيه", "في")
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

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
        if (entry.is(WordClass.LETTER)) {
            int last = lastLetter(index);
            return last - index + 1 < FEWEST_LETTERS ? null : finding(index, last, LIKELY);
        }
        if (!entry.isOneOf(WordClass.HEAD_STRONG, WordClass.HEAD) && !entry.is(WordClass.HEAD_DEFINITE)) {
            return null;
        }
        int quoted = lastQuoted(index);
        if (quoted > index) {
            return finding(index, quoted, STRONG);
        }
        int last = entry.is(WordClass.HEAD_DEFINITE) ? lastAfterDefinite(index) : lastAfterNoun(index);
        return last == index ? null : finding(index, last, entry.is(WordClass.HEAD_STRONG) ? STRONG : LIKELY);
    }

    private Finding finding(int first, int last, double confidence) {
        int letters = words.entry(first).prefix();
        return new Finding(
                first,
                last,
                letters,
                Kind.ACTOR,
                ProvisionalId.of(words.name(first, last, letters)),
                EntityTypes.ORGANIZATION,
                confidence);
    }

    /** The last of the letters' names from one on; full stops may stand between them. */
    private int lastLetter(int index) {
        int last = index;
        while (last - index + 1 < MOST_LETTERS
                && words.isAbbreviated(last + 1)
                && !words.isTaken(last + 1)
                && (words.entry(last + 1).is(WordClass.LETTER) || LETTERS_OR_WORDS.contains(words.folded(last + 1)))) {
            last++;
        }
        return last;
    }

    /** The last word in the quotation marks that open right after a noun; the noun itself if none do. */
    private int lastQuoted(int index) {
        if (!words.continues(index + 1) || !words.isQuoted(index + 1) || words.isPerson(index + 1)) {
            return index;
        }
        for (int i = index + 1; i <= index + MOST_QUOTED && i < words.size(); i++) {
            if (words.isTaken(i)) {
                return index;
            }
            if (words.isQuoted(i + 1)) {
                return i;
            }
            if (!words.adjoins(i + 1)) {
                return index;
            }
        }
        return index;
    }

    /** "The council" is made one by an adjective; what is made definite itself may follow. */
    private int lastAfterDefinite(int index) {
        int last = index;
        while (last - index + 1 < MOST_WORDS && isFree(last + 1) && isDefinitePart(last + 1, last == index)) {
            last++;
        }
        return last;
    }

    private boolean isDefinitePart(int index, boolean first) {
        String word = words.folded(index);
        if (words.entry(index).isOneOf(WordClass.STOP, WordClass.PLAIN)) {
            return false;
        }
        if (isAdjective(index)) {
            return true;
        }
        return !first && (word.startsWith(FOR_THE) || bindsNext(index));
    }

    private boolean isAdjective(int index) {
        String word = words.folded(index);
        boolean definite = word.startsWith(ARTICLE) || word.startsWith(FOR_THE);
        return definite
                && (words.entry(index).is(WordClass.ADJECTIVE)
                        || knowledge.nisba(word) != null
                        || word.endsWith("ي")
                        || word.endsWith("يه"));
    }

    private int lastAfterNoun(int index) {
        Entry entry = words.entry(index);
        int last = index;
        boolean telling = false;
        while (last - index + 1 < MOST_WORDS && goesOn(index, last + 1)) {
            last++;
            telling |= tells(last, entry.is(WordClass.HEAD));
        }
        if (last == index || isDescription(index + 1)) {
            return index;
        }
        return entry.is(WordClass.HEAD_STRONG) || telling || last - index > 1 ? last : index;
    }

    /** An indefinite adjective says what kind of body it is, not which: a Chinese company, Ethiopian forces. */
    private boolean isDescription(int index) {
        String word = words.folded(index);
        boolean definite = word.startsWith(ARTICLE) || word.startsWith(FOR_THE);
        return !definite
                && (knowledge.nisba(word) != null
                        || (word.endsWith("يه") && Vocabulary.mayBeForm(word))
                        || word.endsWith("يتان"));
    }

    private boolean isFree(int index) {
        return words.adjoins(index) && !words.isTaken(index);
    }

    private boolean goesOn(int head, int index) {
        if (!isFree(index)) {
            return false;
        }
        boolean first = index == head + 1;
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
                || (first && (bindsNext(index) || bindsPlace(index)))
                || (isName(index, first)
                        && (!parts.isKnown(index) || words.entry(head).is(WordClass.HEAD_STRONG)));
    }

    /** An ordinary word between the noun and one with the article: union of the industry of cars. */
    private boolean bindsNext(int index) {
        return isFree(index + 1)
                && words.folded(index + 1).startsWith(ARTICLE)
                && !words.folded(index).startsWith(ARTICLE)
                && !words.entry(index + 1).isOneOf(WordClass.PLAIN, WordClass.STOP)
                && !words.entry(index).isOneOf(WordClass.TITLE, WordClass.PLACE_HEAD);
    }

    /** The council of the city of Aleppo. */
    private boolean bindsPlace(int index) {
        return words.entry(index).is(WordClass.PLACE_HEAD) && isFree(index + 1) && parts.isKnown(index + 1);
    }

    private boolean isName(int index, boolean first) {
        String word = words.folded(index);
        return word.length() > 2
                && (first || !words.folded(index - 1).startsWith(ARTICLE))
                && !words.entry(index).isOneOf(WordClass.TITLE, WordClass.PLACE_HEAD)
                && (!words.isCommon(index) || parts.isKnown(index));
    }

    /** Whether a word makes a common noun the name of one organization. */
    private boolean tells(int index, boolean bare) {
        String word = words.folded(index);
        return knowledge.nisba(word) != null || (!(bare && word.startsWith(ARTICLE)) && !words.isCommon(index));
    }
}
