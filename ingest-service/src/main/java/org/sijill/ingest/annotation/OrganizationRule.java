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
 *   <li>After a noun with the article only adjectives with the article belong to the name, then what the body is for.
 *   <li>A noun such as newspaper or company and the one-word name of an organization that the directory has are a mention
 *       of that organization.
 *   <li>Words in quotation marks right after the noun are the name, whatever they are.
 *   <li>Words that never belong to a name (last, new, former) and whatever else ends it.
 *   <li>A noun that is also common elsewhere needs more after it than one ordinary word.
 *   <li>A noun with an indefinite adjective (a Chinese company, a weekly magazine) is a description and no name; so is a
 *       noun of which a country has many with nothing but the country's adjective (the American newspaper).
 *   <li>Letters of the Latin alphabet by their names are an acronym ({@link Acronyms}).
 * </ul>
 */
final class OrganizationRule {

    private static final int MOST_WORDS = 6;
    private static final int MOST_QUOTED = 5;
    private static final double STRONG = 0.7;
    private static final double LIKELY = 0.6;
    private static final String ARTICLE = "ال";
    private static final String LAM = "ل";
    private static final String FOR_THE = "لل";
    private static final String AND_THE = "وال";

    private final Words words;
    private final Knowledge knowledge;
    private final NameParts parts;
    private final Descriptions descriptions;
    private final Acronyms acronyms;

    OrganizationRule(Words words, Knowledge knowledge, NameParts parts) {
        this.words = words;
        this.knowledge = knowledge;
        this.parts = parts;
        this.descriptions = new Descriptions(words, knowledge);
        this.acronyms = new Acronyms(words);
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
        int letter = acronyms.last(index);
        if (letter > index) {
            return finding(index, letter, LIKELY);
        }
        if (!entry.isOneOf(WordClass.HEAD_STRONG, WordClass.HEAD) && !entry.is(WordClass.HEAD_DEFINITE)) {
            return null;
        }
        int quoted = lastQuoted(index);
        EntityName known = parts.organization(index + 1);
        if (known != null && entry.is(WordClass.APPOSED) && isWholeName(index, quoted)) {
            return new Finding(index, index + 1, entry.prefix(), Kind.ACTOR, known.ref(), known.type(), STRONG);
        }
        if (quoted > index) {
            return finding(index, quoted, STRONG);
        }
        int last = entry.is(WordClass.HEAD_DEFINITE) ? lastAfterDefinite(index) : lastAfterNoun(index);
        return last == index || descriptions.isOneOfMany(index, last)
                ? null
                : finding(index, last, entry.is(WordClass.HEAD_STRONG) ? STRONG : LIKELY);
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

    /** Whether the word after a noun is all of the name: in quotation marks by itself, or nothing goes on after it. */
    private boolean isWholeName(int index, int quoted) {
        return quoted == index + 1 || (quoted == index && words.adjoins(index + 1) && !goesOn(index, index + 2));
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
        while (last - index + 1 < MOST_WORDS && isFree(last + 1)) {
            if (isDefinitePart(last + 1, last == index)) {
                last++;
            } else if (last > index && isPurpose(last + 1)) {
                last += 2;
            } else {
                break;
            }
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
        return !first && word.startsWith(FOR_THE);
    }

    /** What the body is for, made definite by the word after it: for the fight against corruption. */
    private boolean isPurpose(int index) {
        return words.folded(index).startsWith(LAM)
                && !words.entry(index).isOneOf(WordClass.STOP, WordClass.PLAIN)
                && bindsNext(index);
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
        if (last == index || descriptions.isIndefinite(index + 1)) {
            return index;
        }
        return entry.is(WordClass.HEAD_STRONG) || telling || last - index > 1 ? last : index;
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
            return !entry.is(WordClass.TITLE) || entry.is(WordClass.ADJECTIVE);
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
