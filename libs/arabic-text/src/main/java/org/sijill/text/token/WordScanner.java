package org.sijill.text.token;

import org.sijill.text.ArabicLetters;

/**
 * Finds the words of a text, one after the other, without allocating.
 *
 * <p>A word is one of
 *
 * <ol>
 *   <li>a maximal run of letters of the Arabic script, with the combining marks and tatweels on them and joiners (ZWNJ,
 *       ZWJ) between them;
 *   <li>the same for letters of all other scripts together;
 *   <li>a maximal run of decimal digits of any set. Separators split: {@code 1,200} is two words.
 * </ol>
 *
 * <p>So a change between letters and digits, or between Arabic and other letters, is a boundary. A mark or joiner
 * without a letter before it belongs to no word. A run longer than {@value #MAX_LENGTH} UTF-16 units is cut into
 * pieces, never inside a surrogate pair.
 */
public final class WordScanner {
    /** The longest word, in UTF-16 units. It is also the longest that Lucene's standard tokenizer gives. */
    public static final int MAX_LENGTH = 255;

    private enum Kind {
        ARABIC,
        OTHER_LETTER,
        DIGIT,
        MARK,
        JOINER,
        NONE
    }

    private CharSequence text;
    private int start;
    private int end;

    /** Starts before the first word of the text. The text must not change while it is scanned. */
    public WordScanner(CharSequence text) {
        this.text = text;
    }

    /** Starts again, with another text. */
    public void reset(CharSequence newText) {
        text = newText;
        start = 0;
        end = 0;
    }

    /** Moves to the next word; false if there is none. */
    public boolean next() {
        start = end;
        while (start < text.length()) {
            int codePoint = Character.codePointAt(text, start);
            Kind kind = kindOf(codePoint);
            int afterFirst = start + Character.charCount(codePoint);
            if (startsWord(kind)) {
                end = endOfRun(kind, afterFirst);
                return true;
            }
            start = afterFirst;
        }
        end = start;
        return false;
    }

    /** Where the current word starts, as a UTF-16 offset. */
    public int start() {
        return start;
    }

    /** Where the current word ends, exclusive, as a UTF-16 offset. */
    public int end() {
        return end;
    }

    private int endOfRun(Kind kind, int from) {
        int position = from;
        while (position < text.length()) {
            int codePoint = Character.codePointAt(text, position);
            int next = position + Character.charCount(codePoint);
            if (next - start > MAX_LENGTH || !continuesWord(kind, kindOf(codePoint), next)) {
                return position;
            }
            position = next;
        }
        return position;
    }

    private boolean continuesWord(Kind word, Kind kind, int next) {
        if (kind == word) {
            return true;
        }
        if (word == Kind.DIGIT) {
            return false;
        }
        return kind == Kind.MARK || (kind == Kind.JOINER && letterFollows(word, next));
    }

    private boolean letterFollows(Kind word, int position) {
        return position < text.length() && kindOf(Character.codePointAt(text, position)) == word;
    }

    private static boolean startsWord(Kind kind) {
        return kind == Kind.ARABIC || kind == Kind.OTHER_LETTER || kind == Kind.DIGIT;
    }

    private static Kind kindOf(int codePoint) {
        if (Character.isLetter(codePoint)) {
            return isArabic(codePoint) ? Kind.ARABIC : Kind.OTHER_LETTER;
        }
        if (Character.isDigit(codePoint)) {
            return Kind.DIGIT;
        }
        if (ArabicLetters.isJoiner(codePoint)) {
            return Kind.JOINER;
        }
        return ArabicLetters.isMark(codePoint) ? Kind.MARK : Kind.NONE;
    }

    /** Tatweel is "common" to Unicode because Syriac uses it too; here it is Arabic. */
    private static boolean isArabic(int codePoint) {
        return codePoint == ArabicLetters.TATWEEL
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC;
    }
}
