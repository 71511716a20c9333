package org.sijill.text.analysis;

import static org.sijill.text.ArabicLetters.ALEF;
import static org.sijill.text.ArabicLetters.HEH;
import static org.sijill.text.ArabicLetters.KAF;
import static org.sijill.text.ArabicLetters.LAM;
import static org.sijill.text.ArabicLetters.MEEM;
import static org.sijill.text.ArabicLetters.NOON;
import static org.sijill.text.ArabicLetters.TEH;
import static org.sijill.text.ArabicLetters.WAW;
import static org.sijill.text.ArabicLetters.YEH;

import java.nio.CharBuffer;
import java.util.List;

/**
 * A light and careful stem: endings of number, gender, relation (nisba), person and pronoun are taken off a peeled word,
 * in the manner of Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (2007), but with a
 * least length of the rest for each ending, so that endings that are often part of a root (the -an of <i>maydan</i>, the
 * -hum of <i>tafahum</i>) are taken only from longer words. Names of {@code protected-v1.txt} stay whole and end the
 * work: Lebanese comes down to Lebanon, and Lebanon to nothing. A stem is its own stem.
 */
public final class Stems {
    /** Letters that must remain after an ending that is rarely part of a root. */
    private static final int SHORT_REST = 3;

    /** Letters that must remain after an ending that often is. */
    private static final int LONG_REST = 4;

    private static final int ARTICLE_LENGTH = 2;

    private record Ending(String letters, int leastRest) {
        static Ending of(int leastRest, char... letters) {
            return new Ending(String.valueOf(letters), leastRest);
        }
    }

    /** The longest first; of those that fit, the first is taken. */
    private static final List<Ending> ENDINGS = List.of(
            Ending.of(LONG_REST, HEH, MEEM, ALEF), // of them two
            Ending.of(SHORT_REST, HEH, ALEF), // of her
            Ending.of(LONG_REST, HEH, MEEM), // of them
            Ending.of(LONG_REST, NOON, ALEF), // of us
            Ending.of(LONG_REST, KAF, MEEM), // of you
            Ending.of(SHORT_REST, ALEF, TEH), // feminine plural
            Ending.of(LONG_REST, WAW, NOON), // masculine plural
            Ending.of(LONG_REST, YEH, NOON), // masculine plural and dual
            Ending.of(LONG_REST, ALEF, NOON), // dual
            Ending.of(SHORT_REST, WAW, ALEF), // they did
            Ending.of(SHORT_REST, YEH, HEH), // feminine relation
            Ending.of(SHORT_REST, HEH), // feminine, or of him
            Ending.of(SHORT_REST, YEH), // relation
            Ending.of(SHORT_REST, TEH), // she did, or the feminine before a pronoun
            Ending.of(LONG_REST, ALEF)); // indefinite accusative

    private static final String BROKEN_PLURAL = String.valueOf(new char[] {ALEF, YEH, ALEF});

    private Stems() {}

    /** The stem of a folded and peeled word. */
    public static String stem(String peeledFolded) {
        return peeledFolded.substring(0, stemLength(peeledFolded));
    }

    /**
     * The same for a word in a buffer.
     *
     * @return how many characters of the buffer are the stem
     */
    public static int stem(char[] buffer, int length) {
        return stemLength(CharBuffer.wrap(buffer, 0, length));
    }

    private static int stemLength(CharSequence word) {
        int length = word.length();
        while (!isName(word, length)) {
            int shorter = withoutEnding(word, length);
            if (shorter == length) {
                return length;
            }
            length = shorter;
        }
        return length;
    }

    private static boolean isName(CharSequence word, int length) {
        return WordLists.NAMES.contains(word, 0, length)
                || (length > ARTICLE_LENGTH
                        && word.charAt(0) == ALEF
                        && word.charAt(1) == LAM
                        && WordLists.NAMES.contains(word, ARTICLE_LENGTH, length));
    }

    private static int withoutEnding(CharSequence word, int length) {
        if (endsWith(word, length, BROKEN_PLURAL)) {
            return length;
        }
        for (Ending ending : ENDINGS) {
            int rest = length - ending.letters().length();
            if (rest >= leastRest(word, rest, ending) && endsWith(word, length, ending.letters())) {
                return rest;
            }
        }
        return length;
    }

    /** What ends in alef after three letters is no stem, but the front of a root such as that of <i>wilaya</i>. */
    private static int leastRest(CharSequence word, int rest, Ending ending) {
        return rest == SHORT_REST && word.charAt(rest - 1) == ALEF ? LONG_REST : ending.leastRest();
    }

    private static boolean endsWith(CharSequence word, int length, String ending) {
        int from = length - ending.length();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (word.charAt(from + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
