package org.sijill.text.canonical;

import org.sijill.text.ArabicLetters;

/** What becomes of single characters in canonical text, by name. */
final class CharacterRules {
    static final char LINE_FEED = '\n';
    static final char CARRIAGE_RETURN = '\r';
    static final char TAB = '\t';
    static final char SPACE = ' ';
    static final char NEXT_LINE = '\u0085';
    static final char NO_BREAK_SPACE = '\u00A0';
    static final char SOFT_HYPHEN = '\u00AD';
    /** Its NFC is the ASCII semicolon; mapped early, so that it ends an entity at once and not only the second time. */
    static final char GREEK_QUESTION_MARK = '\u037E';

    static final char ARABIC_LETTER_MARK = '\u061C';
    static final char ZERO_WIDTH_SPACE = '\u200B';
    static final char LEFT_TO_RIGHT_MARK = '\u200E';
    static final char RIGHT_TO_LEFT_MARK = '\u200F';
    static final char LINE_SEPARATOR = '\u2028';
    static final char PARAGRAPH_SEPARATOR = '\u2029';
    static final char FIRST_EMBEDDING = '\u202A';
    static final char LAST_EMBEDDING = '\u202E';
    /** From here the invisible word joiner and operators, the isolates and the deprecated format characters. */
    static final char WORD_JOINER = '\u2060';

    static final char LAST_DEPRECATED_FORMAT = '\u206F';
    static final char BYTE_ORDER_MARK = '\uFEFF';
    static final char REPLACEMENT = '\uFFFD';

    private CharacterRules() {}

    static boolean isRemoved(char character) {
        return character == ArabicLetters.TATWEEL
                || isDirectional(character)
                || isInvisible(character)
                || (Character.isISOControl(character) && !isLineBreak(character) && character != TAB);
    }

    private static boolean isDirectional(char character) {
        return character == LEFT_TO_RIGHT_MARK
                || character == RIGHT_TO_LEFT_MARK
                || character == ARABIC_LETTER_MARK
                || (character >= FIRST_EMBEDDING && character <= LAST_EMBEDDING);
    }

    private static boolean isInvisible(char character) {
        return character == BYTE_ORDER_MARK
                || character == ZERO_WIDTH_SPACE
                || character == SOFT_HYPHEN
                || (character >= WORD_JOINER && character <= LAST_DEPRECATED_FORMAT);
    }

    static boolean isLineBreak(char character) {
        return character == LINE_FEED
                || character == CARRIAGE_RETURN
                || character == NEXT_LINE
                || character == LINE_SEPARATOR
                || character == PARAGRAPH_SEPARATOR;
    }

    static boolean isSpace(char character) {
        return character == SPACE
                || character == TAB
                || (character >= NO_BREAK_SPACE && Character.getType(character) == Character.SPACE_SEPARATOR);
    }
}
