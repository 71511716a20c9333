package org.sijill.text.analysis;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    private static final String CONJUNCTIONS = "" + ArabicLetters.WAW + ArabicLetters.FEH;
    private static final String PREPOSITIONS =
            "" + ArabicLetters.BEH + ArabicLetters.LAM + ArabicLetters.KAF + ArabicLetters.SEEN;
    private static final String BEFORE_ARTICLE = "" + ArabicLetters.BEH + ArabicLetters.KAF;
    private static final String IMPERFECT =
            "" + ArabicLetters.YEH + ArabicLetters.TEH + ArabicLetters.NOON + ArabicLetters.ALEF;
    private static final String ARTICLE = "" + ArabicLetters.ALEF + ArabicLetters.LAM;
    private static final String LAM_AND_ARTICLE = "" + ArabicLetters.LAM + ArabicLetters.LAM;

    private Clitics() {}

    /** The word without its proclitics; the word itself if it has none. */
    public static Peeled peel(String folded) {
        int prefix = prefixLength(folded);
        return new Peeled(folded.substring(prefix), prefix);
    }

    /**
     * The same for a word in a buffer.
     *
     * @return how many characters to drop at the front of the word; lam and article count as the two lams they are
     *     written with
     */
    public static int peel(char[] buffer, int length) {
        return prefixLength(CharBuffer.wrap(buffer, 0, length));
    }

    private static int prefixLength(CharSequence word) {
        if (WordLists.UNPEELED.contains(word)) {
            return 0;
        }
        int conjunction = startsWithOneOf(word, 0, CONJUNCTIONS) ? 1 : 0;
        int preposition = startsWithOneOf(word, conjunction, PREPOSITIONS) ? conjunction + 1 : conjunction;
        if (isBeforeProtected(word, preposition)) {
            return preposition;
        }
        if (isBeforeProtected(word, conjunction)) {
            return conjunction;
        }
        int article = endOfArticle(word, conjunction);
        if (article > 0 && leavesHost(word, article)) {
            return article;
        }
        if (leavesKnownWord(word, conjunction)) {
            return conjunction;
        }
        return leavesKnownWord(word, preposition) && allowsHost(word, preposition) ? preposition : 0;
    }

    private static boolean isBeforeProtected(CharSequence word, int prefix) {
        return prefix > 0 && allowsHost(word, prefix) && WordLists.UNPEELED.contains(word, prefix, word.length());
    }

    /** Where the article ends, with or without beh, kaf or lam before it; 0 if there is none. */
    private static int endOfArticle(CharSequence word, int conjunction) {
        if (startsWith(word, conjunction, ARTICLE) || startsWith(word, conjunction, LAM_AND_ARTICLE)) {
            return conjunction + ARTICLE.length();
        }
        if (startsWithOneOf(word, conjunction, BEFORE_ARTICLE) && startsWith(word, conjunction + 1, ARTICLE)) {
            return conjunction + 1 + ARTICLE.length();
        }
        return 0;
    }

    private static boolean leavesHost(CharSequence word, int prefix) {
        int rest = word.length() - prefix;
        return rest >= MIN_UNKNOWN_HOST
                || (rest >= MIN_KNOWN_HOST && WordLists.LEXICON.contains(word, prefix, word.length()));
    }

    private static boolean leavesKnownWord(CharSequence word, int prefix) {
        return prefix > 0
                && word.length() - prefix >= MIN_UNKNOWN_HOST
                && WordLists.LEXICON.contains(word, prefix, word.length());
    }

    private static boolean allowsHost(CharSequence word, int prefix) {
        return word.charAt(prefix - 1) != ArabicLetters.SEEN || startsWithOneOf(word, prefix, IMPERFECT);
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
        Set<Peeled> candidates = new LinkedHashSet<>();
        candidates.add(new Peeled(folded, 0));
        addWithoutLetters(folded, 0, candidates);
        if (startsWithOneOf(folded, 0, CONJUNCTIONS)) {
            addWithoutLetters(folded, 1, candidates);
        }
        return new ArrayList<>(candidates);
    }

    private static void addWithoutLetters(String folded, int conjunction, Set<Peeled> candidates) {
        add(folded, conjunction, candidates);
        if (startsWith(folded, conjunction, LAM_AND_ARTICLE)) {
            String rest = folded.substring(conjunction + LAM_AND_ARTICLE.length());
            if (rest.length() >= MIN_KNOWN_HOST) {
                candidates.add(new Peeled(ARTICLE + rest, conjunction + 1));
                candidates.add(new Peeled(rest, conjunction + LAM_AND_ARTICLE.length()));
            }
        }
        if (startsWithOneOf(folded, conjunction, PREPOSITIONS)) {
            add(folded, conjunction + 1, candidates);
        }
    }

    private static void add(String folded, int prefix, Set<Peeled> candidates) {
        if (folded.length() - prefix < MIN_KNOWN_HOST) {
            return;
        }
        candidates.add(new Peeled(folded.substring(prefix), prefix));
        int afterArticle = prefix + ARTICLE.length();
        if (startsWith(folded, prefix, ARTICLE) && folded.length() - afterArticle >= MIN_KNOWN_HOST) {
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

    private static boolean startsWith(CharSequence word, int from, String prefix) {
        if (word.length() - from < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (word.charAt(from + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithOneOf(CharSequence word, int from, String letters) {
        return from < word.length() && letters.indexOf(word.charAt(from)) >= 0;
    }
}
