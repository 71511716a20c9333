package org.sijill.text.token;

/**
 * Finds the words of a text, one after the other. A text is copied once; finding its words allocates nothing.
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

    private char[] text = {};
    private int length;
    private int start;
    private int end;

    /** Starts before the first word of the text. */
    public WordScanner(CharSequence text) {
        reset(text);
    }

    /** Starts again, with another text. */
    public void reset(CharSequence newText) {
        char[] copy = newText.toString().toCharArray();
        reset(copy, copy.length);
    }

    /**
     * Starts again, with a text in a buffer, which is not copied and must not change while it is scanned.
     *
     * @param newLength how many characters of the buffer are the text
     */
    public void reset(char[] buffer, int newLength) {
        text = buffer;
        length = newLength;
        start = 0;
        end = 0;
    }

    /** Moves to the next word; false if there is none. */
    public boolean next() {
        start = end;
        while (start < length) {
            byte kind = kindAt(start);
            int afterFirst = after(start);
            if (CharacterKinds.startsWord(kind)) {
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

    private int endOfRun(byte word, int from) {
        int position = from;
        while (position < length) {
            byte kind = kindAt(position);
            int next = after(position);
            if ((kind != word && !continuesWord(word, kind, next)) || next - start > MAX_LENGTH) {
                return position;
            }
            position = next;
        }
        return position;
    }

    private boolean continuesWord(byte word, byte kind, int next) {
        if (word == CharacterKinds.DIGIT) {
            return false;
        }
        return kind == CharacterKinds.MARK || (kind == CharacterKinds.JOINER && next < length && kindAt(next) == word);
    }

    private byte kindAt(int position) {
        char unit = text[position];
        return CharacterKinds.isListed(unit)
                ? CharacterKinds.listed(unit)
                : CharacterKinds.of(Character.codePointAt(text, position, length));
    }

    private int after(int position) {
        return CharacterKinds.isListed(text[position])
                ? position + 1
                : position + Character.charCount(Character.codePointAt(text, position, length));
    }
}
