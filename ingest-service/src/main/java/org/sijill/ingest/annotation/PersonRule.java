package org.sijill.ingest.annotation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.ingest.annotation.Vocabulary.Entry;
import org.sijill.text.analysis.Folding;

/**
 * People the directory lacks.
 *
 * <ul>
 *   <li>A name begins with a given name, with the word before "bin", or with a word that is no ordinary one: right after
 *       a title (with offices, adjectives and countries between), after a verb of speech, after a nisba adjective (the
 *       French …), or before another such word.
 *   <li>It goes on over given names, particles (bin, Abu, Abd al-), family names with the article and words that occur
 *       nowhere else, up to {@value #MOST_WORDS}; punctuation ends it.
 *   <li>A given name alone is nobody, unless a title stands before it, or a verb of speech before it and after it what
 *       the verb goes on with.
 * </ul>
 */
final class PersonRule {

    private static final int MOST_WORDS = 5;

    private static final int SHORTEST_WORD = 3;
    private static final double AFTER_TITLE = 0.8;
    private static final double GIVEN_NAME = 0.75;
    private static final double AFTER_SPEECH = 0.6;
    private static final double AFTER_NISBA = 0.6;
    private static final double UNKNOWN_WORDS = 0.5;
    private static final String ARTICLE = "ال";
    private static final String FOR_THE = "لل";
    private static final String AND = "و";
    private static final String AND_THE = "وال";
    private static final char TEH_MARBUTA = 'ة';

    /** Endings of plurals: "the officials" are nobody in particular. */
    private static final List<String> PLURALS = List.of("ون", "ين", "ات");

    private static final Set<String> SON =
            Stream.of("بن", "بنت", "ولد").map(Folding::fold).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OPENING =
            Stream.of("أبو", "أبي", "ابن", "بن", "عبد").map(Folding::fold).collect(Collectors.toUnmodifiableSet());

    private final Words words;
    private final Knowledge knowledge;
    private final NameParts parts;
    private final Leads leads;

    PersonRule(Words words, Knowledge knowledge, NameParts parts) {
        this.words = words;
        this.knowledge = knowledge;
        this.parts = parts;
        this.leads = new Leads(words, knowledge);
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
        boolean known = isGiven(index) || isParticle(index) || isBeforeSon(index);
        Lead lead = leads.before(index);
        int joined = !known && lead == Lead.NONE && isJoinedName(index) ? 1 : 0;
        if (!known && !isUnknown(index) && !(lead.isStrong() && isUnknownWithArticle(index)) && !isRare(index, lead)) {
            return null;
        }
        int last = parts.extend(index, MOST_WORDS);
        double confidence = confidence(index, last, lead, known);
        if (confidence == 0) {
            return null;
        }
        int letters = known ? words.entry(index).prefix() : joined;
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
    private double confidence(int index, int last, Lead lead, boolean known) {
        int length = last - index + 1;
        if (length == 1 && parts.isKnown(index)) {
            return 0;
        }
        return switch (lead) {
            case TITLE -> length > 1 || isNamed(index, known) || isTitled(index) ? AFTER_TITLE : 0;
            case SPEECH -> length > 1 || (isClosed(last) && isNoWeakName(index)) ? AFTER_SPEECH : 0;
            case NISBA -> known || length > 1 ? ofNames(index, length, known, AFTER_NISBA) : 0;
            case NONE -> ofNames(index, length, known, UNKNOWN_WORDS);
        };
    }

    private double ofNames(int index, int length, boolean known, double unknown) {
        if (length < 2 || (length == 2 && parts.isClosing(index + 1))) {
            return 0;
        }
        if (!known) {
            boolean foreign = parts.isGiven(index + 1)
                    ? words.lastCharacter(index) != TEH_MARBUTA
                    : (isForeign(index) || unknown == AFTER_NISBA) && isForeign(index + 1);
            // Two things that "and" joins are no name: Kos and Leros.
            return foreign && !words.folded(index + 1).startsWith(AND) ? unknown : 0;
        }
        boolean weak = words.entry(index).is(WordClass.WEAK)
                && !words.entry(index).isOneOf(WordClass.GIVEN, WordClass.PARTICLE);
        boolean ordinary = (words.isFrequent(index + 1) || Vocabulary.mayBeNisba(words.folded(index + 1)))
                && !words.entry(index + 1).isOneOf(WordClass.GIVEN, WordClass.PARTICLE);
        return weak && length == 2 && ordinary ? 0 : GIVEN_NAME;
    }

    /** One title after another, "deputy commander", names nobody. */
    private boolean isNamed(int index, boolean known) {
        return known && !words.entry(index).is(WordClass.TITLE);
    }

    private boolean isTitled(int index) {
        return leads.isAfter(index, WordClass.TITLE)
                && words.folded(index).length() > SHORTEST_WORD
                && (isUnknown(index) || isUnknownWithArticle(index));
    }

    /** A given name that is also a common word does not speak without another name. */
    private boolean isNoWeakName(int index) {
        return !words.entry(index).is(WordClass.WEAK) && !words.entry(index).is(WordClass.PARTICLE);
    }

    /** Whether a clause, a preposition or punctuation follows a word. */
    private boolean isClosed(int index) {
        return !words.adjoins(index + 1) || words.entry(index + 1).is(WordClass.STOP);
    }

    private boolean isGiven(int index) {
        Entry entry = words.entry(index);
        return entry.isOneOf(WordClass.GIVEN, WordClass.WEAK)
                && !entry.isOneOf(WordClass.STOP, WordClass.FILLER)
                && !isTitleItself(index)
                && !parts.isRamadan(index);
    }

    private boolean isTitleItself(int index) {
        return words.entry(index).is(WordClass.TITLE)
                && words.continues(index + 1)
                && words.entry(index + 1).is(WordClass.GIVEN);
    }

    private boolean isParticle(int index) {
        return words.entry(index).is(WordClass.PARTICLE)
                && words.continues(index + 1)
                && OPENING.contains(words.bare(index))
                && parts.isPart(index + 1, 1);
    }

    /** Whether "bin" follows: whatever stands before it is a name. */
    private boolean isBeforeSon(int index) {
        Entry entry = words.entry(index);
        boolean name = !entry.isOneOf(WordClass.STOP, WordClass.TITLE) || entry.is(WordClass.GIVEN);
        return name
                && !parts.isClosing(index)
                && words.adjoins(index + 1)
                && !words.isTaken(index + 1)
                && SON.contains(words.folded(index + 1))
                && words.folded(index).length() >= SHORTEST_WORD
                && words.adjoins(index + 2);
    }

    /** "And" with a word that is no ordinary one with or without it. */
    private boolean isJoinedName(int index) {
        String word = words.folded(index);
        return word.startsWith(AND) && word.length() > SHORTEST_WORD && isForeign(index);
    }

    /** No form of an ordinary word either. */
    private boolean isForeign(int index) {
        return isUnknown(index)
                && !words.folded(index).startsWith(AND_THE)
                && words.lastCharacter(index) != TEH_MARBUTA
                && !Vocabulary.mayBeForm(words.folded(index));
    }

    /** A rare word is a name where something announces a name and a word that can only be a name follows. */
    private boolean isRare(int index, Lead lead) {
        return lead != Lead.NONE
                && !words.isFrequent(index)
                && words.entry(index).classes().isEmpty()
                && !words.folded(index).startsWith(ARTICLE)
                && words.lastCharacter(index) != TEH_MARBUTA
                && words.adjoins(index + 1)
                && !words.isTaken(index + 1)
                && isForeign(index + 1);
    }

    /** Neither an ordinary word nor one with an article. */
    private boolean isUnknown(int index) {
        String word = words.folded(index);
        return isNoWord(index) && !word.startsWith(ARTICLE) && !word.startsWith(FOR_THE);
    }

    private boolean isUnknownWithArticle(int index) {
        String word = words.folded(index);
        return isNoWord(index)
                && word.startsWith(ARTICLE)
                && word.length() > ARTICLE.length() + SHORTEST_WORD
                && PLURALS.stream().noneMatch(word::endsWith)
                && !Vocabulary.mayBeNisba(word.substring(ARTICLE.length()));
    }

    private boolean isNoWord(int index) {
        String word = words.folded(index);
        return word.length() >= SHORTEST_WORD
                && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.ARABIC
                && words.entry(index).classes().isEmpty()
                && !parts.isKnown(index)
                && knowledge.nisba(word) == null
                && !words.isCommon(index);
    }
}
