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

import java.util.List;
import org.sijill.text.ArabicLetters;

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

        boolean ends(char[] word, int length) {
            int from = length - letters.length();
            for (int i = 0; i < letters.length(); i++) {
                if (word[from + i] != letters.charAt(i)) {
                    return false;
                }
            }
            return true;
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

    private static final char FIRST_LETTER = ArabicLetters.HAMZA;

    /** The endings that end in each letter, in their order. */
    private static final Ending[][] BY_LAST_LETTER = byLastLetter();

    private Stems() {}

    /** The stem of a folded and peeled word. */
    public static String stem(String peeledFolded) {
        return peeledFolded.substring(0, stem(peeledFolded.toCharArray(), peeledFolded.length()));
    }

    /**
     * The same for a word in a buffer.
     *
     * @return how many characters of the buffer are the stem
     */
    public static int stem(char[] buffer, int length) {
        int stem = length;
        int shorter = withoutEnding(buffer, stem);
        while (shorter < stem && !isName(buffer, stem)) {
            stem = shorter;
            shorter = withoutEnding(buffer, stem);
        }
        return stem;
    }

    private static boolean isName(char[] word, int length) {
        return WordLists.NAMES.contains(word, 0, length)
                || (length > ARTICLE_LENGTH
                        && word[0] == ALEF
                        && word[1] == LAM
                        && WordLists.NAMES.contains(word, ARTICLE_LENGTH, length));
    }

    private static int withoutEnding(char[] word, int length) {
        if (length <= SHORT_REST || isBrokenPlural(word, length)) {
            return length;
        }
        int letter = word[length - 1] - FIRST_LETTER;
        if (letter < 0 || letter >= BY_LAST_LETTER.length) {
            return length;
        }
        for (Ending ending : BY_LAST_LETTER[letter]) {
            int rest = length - ending.letters().length();
            if (rest >= leastRest(word, rest, ending) && ending.ends(word, length)) {
                return rest;
            }
        }
        return length;
    }

    /** What ends in alef after three letters is no stem, but the front of a root such as that of <i>wilaya</i>. */
    private static int leastRest(char[] word, int rest, Ending ending) {
        return rest == SHORT_REST && word[rest - 1] == ALEF ? LONG_REST : ending.leastRest();
    }

    private static boolean isBrokenPlural(char[] word, int length) {
        return word[length - 1] == ALEF && word[length - 2] == YEH && word[length - 3] == ALEF;
    }

    private static Ending[][] byLastLetter() {
        Ending[][] endings = new Ending[YEH - FIRST_LETTER + 1][];
        for (int letter = 0; letter < endings.length; letter++) {
            String last = String.valueOf((char) (FIRST_LETTER + letter));
            endings[letter] = ENDINGS.stream()
                    .filter(ending -> ending.letters().endsWith(last))
                    .toArray(Ending[]::new);
        }
        return endings;
    }
}
