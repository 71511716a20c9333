package org.sijill.text.token;

import org.sijill.text.ArabicLetters;

/** What a character is to a word. The kinds of the characters that news is written in are listed once: asking Unicode for each is slow. */
final class CharacterKinds {
    static final byte NONE = 0;
    static final byte ARABIC = 1;
    static final byte OTHER_LETTER = 2;
    static final byte DIGIT = 3;
    static final byte MARK = 4;
    static final byte JOINER = 5;

    /** Latin, Greek, Cyrillic, Arabic and General Punctuation lie before this; none of it is a surrogate. */
    private static final int LISTED = 0x2100;

    private static final byte[] KINDS = list();

    private CharacterKinds() {}

    static boolean isListed(char unit) {
        return unit < LISTED;
    }

    /** The kind of a listed character. */
    static byte listed(char unit) {
        return KINDS[unit];
    }

    static boolean startsWord(byte kind) {
        return kind == ARABIC || kind == OTHER_LETTER || kind == DIGIT;
    }

    /** The kind of any code point, by its Unicode properties. */
    static byte of(int codePoint) {
        if (Character.isLetter(codePoint)) {
            return isArabic(codePoint) ? ARABIC : OTHER_LETTER;
        }
        if (Character.isDigit(codePoint)) {
            return DIGIT;
        }
        if (ArabicLetters.isJoiner(codePoint)) {
            return JOINER;
        }
        return ArabicLetters.isMark(codePoint) ? MARK : NONE;
    }

    /** Tatweel is "common" to Unicode because Syriac uses it too; here it is Arabic. */
    private static boolean isArabic(int codePoint) {
        return codePoint == ArabicLetters.TATWEEL
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC;
    }

    private static byte[] list() {
        byte[] kinds = new byte[LISTED];
        for (int character = 0; character < LISTED; character++) {
            kinds[character] = of(character);
        }
        return kinds;
    }
}
