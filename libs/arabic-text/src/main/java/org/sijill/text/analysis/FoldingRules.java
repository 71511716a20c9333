package org.sijill.text.analysis;

import java.text.Normalizer;
import org.sijill.text.ArabicLetters;

/** The rules of {@link Folding} as a table: what each character of the Latin and Arabic blocks becomes. */
final class FoldingRules {
    /** Stands for "no character"; a NUL in the input is dropped too. */
    static final char DROPPED = '\0';

    private static final char FIRST_LATIN_MARK = '\u0300';
    private static final char LAST_LATIN_MARK = '\u036F';
    private static final char LAST_LATIN_EXTENDED_B = '\u024F';
    private static final char FIRST_LATIN_ADDITIONAL = '\u1E00';
    private static final char LAST_LATIN_ADDITIONAL = '\u1EFF';
    private static final char FIRST_HONORIFIC = '\u0610';
    private static final char LAST_SMALL_VOWEL = '\u061A';
    private static final char FIRST_QURANIC = '\u06D6';
    private static final char LAST_QURANIC = '\u06ED';
    private static final int DIGITS = 10;

    private static final char[] TABLE = table();

    private FoldingRules() {}

    static char fold(char character) {
        if (character < TABLE.length) {
            return TABLE[character];
        }
        if (ArabicLetters.isJoiner(character)) {
            return DROPPED;
        }
        char lower = Character.toLowerCase(character);
        return lower < TABLE.length ? TABLE[lower] : lower;
    }

    private static char[] table() {
        char[] table = new char[LAST_LATIN_ADDITIONAL + 1];
        for (char character = 0; character < table.length; character++) {
            table[character] = Character.toLowerCase(character);
        }
        latinDiacritics(table);
        alefForms(table);
        hamzaSeats(table);
        yehForms(table);
        tehMarbuta(table);
        diacritics(table);
        tatweel(table);
        digits(table);
        foreignConsonants(table);
        hehForms(table);
        return table;
    }

    private static void latinDiacritics(char[] table) {
        for (char character = 0; character <= LAST_LATIN_ADDITIONAL; character++) {
            if (character <= LAST_LATIN_EXTENDED_B || character >= FIRST_LATIN_ADDITIONAL) {
                String decomposed = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD);
                table[character] = Character.toLowerCase(decomposed.charAt(0));
            }
        }
        drop(table, FIRST_LATIN_MARK, LAST_LATIN_MARK);
    }

    private static void alefForms(char[] table) {
        table[ArabicLetters.ALEF_HAMZA_ABOVE] = ArabicLetters.ALEF;
        table[ArabicLetters.ALEF_HAMZA_BELOW] = ArabicLetters.ALEF;
        table[ArabicLetters.ALEF_MADDA] = ArabicLetters.ALEF;
        table[ArabicLetters.ALEF_WASLA] = ArabicLetters.ALEF;
    }

    private static void hamzaSeats(char[] table) {
        table[ArabicLetters.WAW_HAMZA] = ArabicLetters.HAMZA;
        table[ArabicLetters.YEH_HAMZA] = ArabicLetters.HAMZA;
    }

    private static void yehForms(char[] table) {
        table[ArabicLetters.ALEF_MAKSURA] = ArabicLetters.YEH;
        table[ArabicLetters.FARSI_YEH] = ArabicLetters.YEH;
    }

    private static void tehMarbuta(char[] table) {
        table[ArabicLetters.TEH_MARBUTA] = ArabicLetters.HEH;
    }

    private static void diacritics(char[] table) {
        drop(table, ArabicLetters.FATHATAN, ArabicLetters.LAST_COMBINING_MARK);
        table[ArabicLetters.SUPERSCRIPT_ALEF] = DROPPED;
        drop(table, FIRST_HONORIFIC, LAST_SMALL_VOWEL);
        for (char character = FIRST_QURANIC; character <= LAST_QURANIC; character++) {
            if (ArabicLetters.isMark(character)) {
                table[character] = DROPPED;
            }
        }
    }

    private static void tatweel(char[] table) {
        table[ArabicLetters.TATWEEL] = DROPPED;
    }

    private static void digits(char[] table) {
        for (int digit = 0; digit < DIGITS; digit++) {
            table[ArabicLetters.ARABIC_INDIC_ZERO + digit] = (char) ('0' + digit);
            table[ArabicLetters.EXTENDED_ARABIC_INDIC_ZERO + digit] = (char) ('0' + digit);
        }
    }

    private static void foreignConsonants(char[] table) {
        table[ArabicLetters.KEHEH] = ArabicLetters.KAF;
        table[ArabicLetters.PEH] = ArabicLetters.BEH;
        table[ArabicLetters.TCHEH] = ArabicLetters.JEEM;
        table[ArabicLetters.VEH] = ArabicLetters.FEH;
        table[ArabicLetters.GAF] = ArabicLetters.KAF;
    }

    private static void hehForms(char[] table) {
        table[ArabicLetters.HEH_DOACHASHMEE] = ArabicLetters.HEH;
        table[ArabicLetters.HEH_WITH_YEH_ABOVE] = ArabicLetters.HEH;
        table[ArabicLetters.HEH_GOAL] = ArabicLetters.HEH;
        table[ArabicLetters.HEH_GOAL_WITH_HAMZA_ABOVE] = ArabicLetters.HEH;
        table[ArabicLetters.TEH_MARBUTA_GOAL] = ArabicLetters.HEH;
        table[ArabicLetters.AE] = ArabicLetters.HEH;
    }

    private static void drop(char[] table, char first, char last) {
        for (char character = first; character <= last; character++) {
            table[character] = DROPPED;
        }
    }
}
