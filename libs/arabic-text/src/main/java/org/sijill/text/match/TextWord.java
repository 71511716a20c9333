package org.sijill.text.match;

import java.util.ArrayList;
import java.util.List;
import org.sijill.text.ArabicLetters;
import org.sijill.text.analysis.Folding;
import org.sijill.text.token.WordScanner;

/**
 * A word of a text.
 *
 * @param start UTF-16 offset into the text
 * @param end UTF-16 offset, exclusive
 * @param folded its folded form, never empty
 * @param continuesPhrase whether nothing but spaces, hyphens, slashes and quotation marks stands between the word before
 *     and this one
 */
public record TextWord(int start, int end, String folded, boolean continuesPhrase) {
    private static final String SLASH_AND_QUOTES = "/'\"_";

    /** The words of a text, in its order; what folds to nothing is none. */
    public static List<TextWord> of(CharSequence text) {
        List<TextWord> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        int previousEnd = 0;
        while (scanner.next()) {
            String folded = Folding.fold(text.subSequence(scanner.start(), scanner.end()));
            if (!folded.isEmpty()) {
                boolean continues = joins(text, previousEnd, scanner.start());
                words.add(new TextWord(scanner.start(), scanner.end(), folded, continues));
                previousEnd = scanner.end();
            }
        }
        return words;
    }

    private static boolean joins(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!joins(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean joins(char character) {
        if (SLASH_AND_QUOTES.indexOf(character) >= 0) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.FORMAT -> true;
            default -> character == ArabicLetters.TATWEEL || ArabicLetters.isMark(character);
        };
    }
}
