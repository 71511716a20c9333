package org.sijill.text.analysis;

import java.util.ArrayList;
import java.util.List;
import org.sijill.text.ArabicLetters;

/**
 * Takes the proclitics off folded words: the conjunctions waw and feh, then one of beh, lam, kaf and seen, then the
 * article. Two ways: {@link #peel} decides, for the index; {@link #candidates} lists, for whoever has a dictionary of
 * names to check against.
 *
 * <p>peel decides in this order:
 *
 * <ol>
 *   <li>A word of {@code protected-v1.txt}, or one marked as whole in {@code lexicon-v1.txt}, stays whole: its first
 *       letters only look like clitics.
 *   <li>Letters before such a word are peeled: waw before Washington.
 *   <li>An article with the letters before it is peeled if at least {@value #MIN_UNKNOWN_HOST} letters remain, or
 *       {@value #MIN_KNOWN_HOST} that are a word of {@code lexicon-v1.txt}. Lam and article are written as two lams;
 *       both are peeled, so what is removed is always just the front of the word.
 *   <li>One or two letters without an article are peeled only from a word of the lexicon with at least
 *       {@value #MIN_UNKNOWN_HOST} letters: without that check waw would be torn from <i>waqf</i>. Seen, the future, is
 *       peeled only before the four letters that begin an imperfect verb.
 * </ol>
 */
public final class Clitics {
    private static final int MIN_UNKNOWN_HOST = 3;
    private static final int MIN_KNOWN_HOST = 2;

    private static final String ARTICLE = "" + ArabicLetters.ALEF + ArabicLetters.LAM;
    private static final String LAM_AND_ARTICLE = "" + ArabicLetters.LAM + ArabicLetters.LAM;

    private Clitics() {}

    /** The word without its proclitics; the word itself if it has none. */
    public static Peeled peel(String folded) {
        int prefix = peel(folded.toCharArray(), folded.length());
        return new Peeled(folded.substring(prefix), prefix);
    }

    /**
     * The same for a word in a buffer.
     *
     * @return how many characters to drop at the front of the word; lam and article count as the two lams they are
     *     written with
     */
    public static int peel(char[] buffer, int length) {
        return mayCarryClitics(buffer, length) ? prefixLength(buffer, length) : 0;
    }

    /** Most words begin otherwise; they need no look into a list. */
    private static boolean mayCarryClitics(char[] word, int length) {
        return length > MIN_KNOWN_HOST
                && (isConjunction(word[0])
                        || isPreposition(word[0])
                        || (word[0] == ArabicLetters.ALEF && word[1] == ArabicLetters.LAM));
    }

    private static int prefixLength(char[] word, int length) {
        if (WordLists.UNPEELED.contains(word, 0, length)) {
            return 0;
        }
        int conjunction = isConjunction(word[0]) ? 1 : 0;
        int preposition = isPreposition(word[conjunction]) ? conjunction + 1 : conjunction;
        if (isBeforeProtected(word, length, preposition)) {
            return preposition;
        }
        if (isBeforeProtected(word, length, conjunction)) {
            return conjunction;
        }
        int article = endOfArticle(word, length, conjunction);
        if (article > 0 && leavesHost(word, length, article)) {
            return article;
        }
        if (leavesKnownWord(word, length, conjunction)) {
            return conjunction;
        }
        return leavesKnownWord(word, length, preposition) && allowsHost(word, length, preposition) ? preposition : 0;
    }

    private static boolean isBeforeProtected(char[] word, int length, int prefix) {
        return prefix > 0 && allowsHost(word, length, prefix) && WordLists.UNPEELED.contains(word, prefix, length);
    }

    /** Where the article ends, with or without beh, kaf or lam before it; 0 if there is none. */
    private static int endOfArticle(char[] word, int length, int conjunction) {
        int afterArticle = conjunction + ARTICLE.length();
        if (afterArticle > length) {
            return 0;
        }
        char first = word[conjunction];
        boolean lam = word[conjunction + 1] == ArabicLetters.LAM;
        if (lam && (first == ArabicLetters.ALEF || first == ArabicLetters.LAM)) {
            return afterArticle;
        }
        boolean beforeArticle = first == ArabicLetters.BEH || first == ArabicLetters.KAF;
        return beforeArticle
                        && afterArticle < length
                        && word[conjunction + 1] == ArabicLetters.ALEF
                        && word[afterArticle] == ArabicLetters.LAM
                ? afterArticle + 1
                : 0;
    }

    private static boolean leavesHost(char[] word, int length, int prefix) {
        int rest = length - prefix;
        return rest >= MIN_UNKNOWN_HOST || (rest >= MIN_KNOWN_HOST && WordLists.LEXICON.contains(word, prefix, length));
    }

    private static boolean leavesKnownWord(char[] word, int length, int prefix) {
        return prefix > 0 && length - prefix >= MIN_UNKNOWN_HOST && WordLists.LEXICON.contains(word, prefix, length);
    }

    private static boolean allowsHost(char[] word, int length, int prefix) {
        return word[prefix - 1] != ArabicLetters.SEEN || (prefix < length && beginsImperfect(word[prefix]));
    }

    private static boolean isConjunction(char letter) {
        return letter == ArabicLetters.WAW || letter == ArabicLetters.FEH;
    }

    private static boolean isPreposition(char letter) {
        return letter == ArabicLetters.BEH
                || letter == ArabicLetters.LAM
                || letter == ArabicLetters.KAF
                || letter == ArabicLetters.SEEN;
    }

    private static boolean beginsImperfect(char letter) {
        return letter == ArabicLetters.YEH
                || letter == ArabicLetters.TEH
                || letter == ArabicLetters.NOON
                || letter == ArabicLetters.ALEF;
    }

    /** Whether the folded word is in {@code protected-v1.txt}: it carries no clitic, whatever it begins with. */
    public static boolean isProtected(String folded) {
        return WordLists.PROTECTED.contains(folded);
    }

    /**
     * Every plausible host, the word itself first, then with ever longer prefixes. Where lam and article are written as
     * two lams, the host with its article restored is one of them. Neither the lexicon nor the protected words are
     * asked: the caller's dictionary is the check. A host has at least {@value #MIN_KNOWN_HOST} letters.
     */
    public static List<Peeled> candidates(String folded) {
        List<Peeled> candidates = new ArrayList<>();
        candidates.add(new Peeled(folded, 0));
        addWithoutLetters(folded, 0, candidates);
        if (!folded.isEmpty() && isConjunction(folded.charAt(0))) {
            addWithoutLetters(folded, 1, candidates);
        }
        return candidates;
    }

    private static void addWithoutLetters(String folded, int conjunction, List<Peeled> candidates) {
        add(folded, conjunction, candidates);
        if (folded.startsWith(LAM_AND_ARTICLE, conjunction)) {
            String rest = folded.substring(conjunction + LAM_AND_ARTICLE.length());
            if (rest.length() >= MIN_KNOWN_HOST) {
                candidates.add(new Peeled(ARTICLE + rest, conjunction + 1));
                candidates.add(new Peeled(rest, conjunction + LAM_AND_ARTICLE.length()));
            }
        }
        if (conjunction < folded.length() && isPreposition(folded.charAt(conjunction))) {
            add(folded, conjunction + 1, candidates);
        }
    }

    /** No two are the same: letters that may be peeled are either a conjunction or a preposition. */
    private static void add(String folded, int prefix, List<Peeled> candidates) {
        if (folded.length() - prefix < MIN_KNOWN_HOST) {
            return;
        }
        if (prefix > 0) {
            candidates.add(new Peeled(folded.substring(prefix), prefix));
        }
        int afterArticle = prefix + ARTICLE.length();
        if (folded.startsWith(ARTICLE, prefix) && folded.length() - afterArticle >= MIN_KNOWN_HOST) {
            candidates.add(new Peeled(folded.substring(afterArticle), afterArticle));
        }
    }

    /**
     * How many of the characters removed from the front are letters before the article: the article, and what is left of
     * it after lam, belongs to the noun.
     *
     * @param folded the word
     * @param candidate one of its {@link #candidates} or what {@link #peel} gave
     */
    public static int lettersBeforeArticle(String folded, Peeled candidate) {
        int prefix = candidate.prefixLength();
        if (prefix < ARTICLE.length()) {
            return prefix;
        }
        int article = prefix - ARTICLE.length();
        if (folded.startsWith(ARTICLE, article)) {
            return article;
        }
        return folded.startsWith(LAM_AND_ARTICLE, article) ? article + 1 : prefix;
    }
}
