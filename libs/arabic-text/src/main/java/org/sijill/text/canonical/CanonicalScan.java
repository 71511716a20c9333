package org.sijill.text.canonical;

import org.sijill.text.ArabicLetters;

/**
 * The fast path: one scan that says "canonical" only when it is sure. It knows the characters that Arabic and European
 * news is written in; any other leads to the passes, which may still find that nothing changes.
 */
final class CanonicalScan {
    private static final char FIRST_COMBINING = '\u0300';
    private static final char FIRST_HYPHEN = '\u2010';
    private static final char HYPHENATION_POINT = '\u2027';
    private static final char PER_MILLE = '\u2030';
    private static final char SWUNG_DASH = '\u2053';
    private static final char FIRST_CURRENCY = '\u20A0';
    private static final char LAST_CURRENCY = '\u20BF';
    private static final char LAST_ARABIC_LETTER = '\u06D3';

    /** Behind the currency signs; of what follows, the scan is sure of nothing. */
    private static final int LISTED = LAST_CURRENCY + 1;

    /** The characters that stay wherever they stand and begin or end nothing: nearly all of a text. */
    private static final boolean[] STAYS = list();

    private CanonicalScan() {}

    static boolean isCanonical(String text) {
        int openAmpersand = -1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < LISTED && STAYS[character]) {
                continue;
            }
            if (!staysAt(text, i, character)) {
                return false;
            }
            if (character == '&') {
                openAmpersand = i;
            } else if (character == ';' && openAmpersand >= 0) {
                if (isEntity(text, openAmpersand, i)) {
                    return false;
                }
                openAmpersand = -1;
            }
        }
        return true;
    }

    private static boolean isEntity(String text, int ampersand, int semicolon) {
        return semicolon - ampersand - 1 <= Entities.MAX_BODY
                && Entities.decode(text.substring(ampersand + 1, semicolon)) != Entities.NONE;
    }

    private static boolean staysAt(String text, int index, char character) {
        if (character == CharacterRules.SPACE || character == CharacterRules.LINE_FEED) {
            return whiteStaysAt(text, index, character);
        }
        if (isVowelMark(character)) {
            // Marks in the order of their combining classes, which for these is the order of their code points.
            return index == 0 || !isVowelMark(text.charAt(index - 1)) || text.charAt(index - 1) <= character;
        }
        if (ArabicLetters.isJoiner(character)) {
            return joinerStaysAt(text, index);
        }
        return isInert(character);
    }

    private static boolean joinerStaysAt(String text, int index) {
        return index > 0
                && index + 1 < text.length()
                && Character.isLetter(text.charAt(index - 1))
                && Character.isLetter(text.charAt(index + 1));
    }

    private static boolean whiteStaysAt(String text, int index, char character) {
        if (index == 0 || index == text.length() - 1) {
            return false;
        }
        char before = text.charAt(index - 1);
        if (character == CharacterRules.SPACE) {
            return before != CharacterRules.SPACE && before != CharacterRules.LINE_FEED;
        }
        return before != CharacterRules.SPACE
                && !(before == CharacterRules.LINE_FEED && text.charAt(index - 2) == CharacterRules.LINE_FEED);
    }

    private static boolean isVowelMark(char character) {
        return (character >= ArabicLetters.FATHATAN && character <= ArabicLetters.SUKUN)
                || character == ArabicLetters.SUPERSCRIPT_ALEF;
    }

    /** Neither changed by a rule nor able to compose with what stands before it. */
    private static boolean isInert(char character) {
        if (character < FIRST_COMBINING) {
            return character > CharacterRules.SPACE
                    && !CharacterRules.isRemoved(character)
                    && character != CharacterRules.NEXT_LINE
                    && character != CharacterRules.NO_BREAK_SPACE;
        }
        return isArabicInert(character) || isPunctuationInert(character);
    }

    private static boolean isArabicInert(char character) {
        return character == ArabicLetters.COMMA
                || character == ArabicLetters.SEMICOLON
                || character == ArabicLetters.QUESTION_MARK
                || (character >= ArabicLetters.HAMZA
                        && character <= ArabicLetters.YEH
                        && character != ArabicLetters.TATWEEL)
                || (character >= ArabicLetters.ARABIC_INDIC_ZERO && character < ArabicLetters.SUPERSCRIPT_ALEF)
                || (character >= ArabicLetters.ALEF_WASLA && character <= LAST_ARABIC_LETTER)
                || (character >= ArabicLetters.EXTENDED_ARABIC_INDIC_ZERO
                        && character <= ArabicLetters.EXTENDED_ARABIC_INDIC_ZERO + 9);
    }

    private static boolean isPunctuationInert(char character) {
        return (character >= FIRST_HYPHEN && character <= HYPHENATION_POINT)
                || (character >= PER_MILLE && character <= SWUNG_DASH)
                || (character >= FIRST_CURRENCY && character <= LAST_CURRENCY);
    }

    private static boolean[] list() {
        boolean[] stays = new boolean[LISTED];
        for (char character = 0; character < LISTED; character++) {
            stays[character] = isInert(character)
                    && !isVowelMark(character)
                    && !ArabicLetters.isJoiner(character)
                    && character != '&'
                    && character != ';';
        }
        return stays;
    }
}
