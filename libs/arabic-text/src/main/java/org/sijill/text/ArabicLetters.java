package org.sijill.text;

/** The code points that rules work on, by their names: sources stay readable where letters look alike or are invisible. */
public final class ArabicLetters {
    public static final char HAMZA = '\u0621';
    public static final char ALEF_MADDA = '\u0622';
    public static final char ALEF_HAMZA_ABOVE = '\u0623';
    public static final char WAW_HAMZA = '\u0624';
    public static final char ALEF_HAMZA_BELOW = '\u0625';
    public static final char YEH_HAMZA = '\u0626';
    public static final char ALEF = '\u0627';
    public static final char BEH = '\u0628';
    public static final char TEH_MARBUTA = '\u0629';
    public static final char TEH = '\u062A';
    public static final char JEEM = '\u062C';
    public static final char SEEN = '\u0633';
    public static final char AIN = '\u0639';
    public static final char TATWEEL = '\u0640';
    public static final char FEH = '\u0641';
    public static final char KAF = '\u0643';
    public static final char LAM = '\u0644';
    public static final char MEEM = '\u0645';
    public static final char NOON = '\u0646';
    public static final char HEH = '\u0647';
    public static final char WAW = '\u0648';
    public static final char ALEF_MAKSURA = '\u0649';
    public static final char YEH = '\u064A';
    public static final char FATHATAN = '\u064B';
    public static final char SUKUN = '\u0652';
    public static final char LAST_COMBINING_MARK = '\u065F';
    public static final char ARABIC_INDIC_ZERO = '\u0660';
    public static final char SUPERSCRIPT_ALEF = '\u0670';
    public static final char ALEF_WASLA = '\u0671';
    public static final char PEH = '\u067E';
    public static final char TCHEH = '\u0686';
    public static final char VEH = '\u06A4';
    public static final char KEHEH = '\u06A9';
    public static final char GAF = '\u06AF';
    public static final char HEH_DOACHASHMEE = '\u06BE';
    public static final char HEH_WITH_YEH_ABOVE = '\u06C0';
    public static final char HEH_GOAL = '\u06C1';
    public static final char HEH_GOAL_WITH_HAMZA_ABOVE = '\u06C2';
    public static final char TEH_MARBUTA_GOAL = '\u06C3';
    public static final char FARSI_YEH = '\u06CC';
    public static final char AE = '\u06D5';
    public static final char EXTENDED_ARABIC_INDIC_ZERO = '\u06F0';

    public static final char SEMICOLON = '\u061B';
    public static final char COMMA = '\u060C';
    public static final char QUESTION_MARK = '\u061F';

    public static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    public static final char ZERO_WIDTH_JOINER = '\u200D';

    private ArabicLetters() {}

    /** Whether the character is one of the two invisible joiners that matter inside Persian and Arabic words. */
    public static boolean isJoiner(int codePoint) {
        return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
    }

    /** Whether the code point is a combining mark of any kind (Unicode categories Mn, Mc and Me). */
    public static boolean isMark(int codePoint) {
        if (codePoint < FIRST_MARK) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static final int FIRST_MARK = 0x0300;
}
