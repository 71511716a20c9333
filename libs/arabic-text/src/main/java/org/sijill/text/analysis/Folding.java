package org.sijill.text.analysis;

import org.sijill.text.ArabicLetters;

/**
 * Folds a word so that spellings of one word meet. Folding is defined as, each line one rule of {@link FoldingRules}:
 *
 * <ol>
 *   <li>Alef with hamza above or below, with madda, and alef wasla become alef.
 *   <li>Waw and yeh with hamza become a lone hamza, which itself stays. So the two orthographies of masʾūl meet, as do
 *       the case forms of words in -āʾ, while suʾila keeps apart from saʾala, whose hamza sits on an alef.
 *   <li>Alef maksura and Farsi yeh become yeh; but the preposition ʿalā, alone or after waw or feh, keeps its alef maksura:
 *       with yeh it is the name Ali.
 *   <li>Teh marbuta becomes heh.
 *   <li>Diacritics, superscript alef and Quranic marks are dropped.
 *   <li>Tatweel is dropped.
 *   <li>ZWNJ and ZWJ are dropped.
 *   <li>Arabic-Indic and Extended Arabic-Indic digits become ASCII digits.
 *   <li>Keheh becomes kaf; peh, tcheh, veh and gaf become beh, jeem, feh and kaf: Arabic newsrooms write the sounds of
 *       foreign names with either letter.
 *   <li>The heh letters of Persian, Urdu and Kurdish become heh.
 *   <li>Latin letters lose their diacritics; letters with case become lower case (simple mapping, no locale).
 * </ol>
 *
 * <p>It works on canonical text (NFC, no presentation forms). Folded text folds to itself, and folding never grows.
 */
public final class Folding {
    /** Letters of the preposition ʿalā, and of the name Ali. */
    private static final int ALA_LENGTH = 3;

    private static final String CONJUNCTIONS = "" + ArabicLetters.WAW + ArabicLetters.FEH;

    private Folding() {}

    /**
     * Folds in place.
     *
     * @param length how many characters of the buffer are the word
     * @return how many characters of the buffer are the folded word
     */
    public static int fold(char[] buffer, int length) {
        int written = 0;
        char last = FoldingRules.DROPPED;
        for (int i = 0; i < length; i++) {
            char folded = FoldingRules.fold(buffer[i]);
            if (folded != FoldingRules.DROPPED) {
                last = buffer[i];
                buffer[written] = folded;
                written++;
            }
        }
        if (last == ArabicLetters.ALEF_MAKSURA && isAla(buffer, written)) {
            buffer[written - 1] = ArabicLetters.ALEF_MAKSURA;
        }
        return written;
    }

    private static boolean isAla(char[] folded, int length) {
        int start = length - ALA_LENGTH;
        if (start < 0 || start > 1 || (start == 1 && CONJUNCTIONS.indexOf(folded[0]) < 0)) {
            return false;
        }
        return folded[start] == ArabicLetters.AIN && folded[start + 1] == ArabicLetters.LAM;
    }

    /** The folded form of a word. */
    public static String fold(CharSequence word) {
        char[] buffer = word.toString().toCharArray();
        return new String(buffer, 0, fold(buffer, buffer.length));
    }

    /**
     * Where in an unfolded text the folded word's character with this index stands: what is dropped before it, as a
     * vowel on a proclitic, is skipped.
     *
     * @param start where the word starts in the text
     * @param end where the word ends, exclusive
     * @param index how many folded characters to pass
     * @return an offset into the text, {@code end} if the folded word is not that long
     */
    public static int unfoldedOffset(CharSequence text, int start, int end, int index) {
        int passed = 0;
        for (int i = start; i < end; i++) {
            if (FoldingRules.fold(text.charAt(i)) != FoldingRules.DROPPED) {
                if (passed == index) {
                    return i;
                }
                passed++;
            }
        }
        return end;
    }
}
