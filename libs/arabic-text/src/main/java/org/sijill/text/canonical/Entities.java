package org.sijill.text.canonical;

import java.util.Map;

/** HTML character references: the named ones that occur in news, decimal and hexadecimal ones. */
final class Entities {
    /** The longest body of a reference, between ampersand and semicolon; longer ones are not references here. */
    static final int MAX_BODY = 10;

    /** The answer for a body that is no reference, or one of a character that must not appear. */
    static final int NONE = -1;

    private static final Map<String, Character> NAMED = Map.ofEntries(
            Map.entry("amp", '&'),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("nbsp", '\u00A0'),
            Map.entry("ndash", '\u2013'),
            Map.entry("mdash", '\u2014'),
            Map.entry("hellip", '\u2026'),
            Map.entry("laquo", '\u00AB'),
            Map.entry("raquo", '\u00BB'),
            Map.entry("lsquo", '\u2018'),
            Map.entry("rsquo", '\u2019'),
            Map.entry("ldquo", '\u201C'),
            Map.entry("rdquo", '\u201D'),
            Map.entry("zwnj", '\u200C'),
            Map.entry("zwj", '\u200D'),
            Map.entry("lrm", '\u200E'),
            Map.entry("rlm", '\u200F'),
            Map.entry("shy", '\u00AD'));

    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;

    private Entities() {}

    /** The code point that the body stands for, or {@link #NONE}. */
    static int decode(String body) {
        if (body.startsWith("#x") || body.startsWith("#X")) {
            return number(body.substring(2), HEXADECIMAL);
        }
        if (body.startsWith("#")) {
            return number(body.substring(1), DECIMAL);
        }
        Character named = NAMED.get(body);
        return named == null ? NONE : named;
    }

    private static int number(String digits, int radix) {
        if (digits.isEmpty()) {
            return NONE;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char character = digits.charAt(i);
            int digit = character < 0x80 ? Character.digit(character, radix) : NONE;
            if (digit == NONE) {
                return NONE;
            }
            value = value * radix + digit;
        }
        return mayAppear(value) ? (int) value : NONE;
    }

    private static boolean mayAppear(long value) {
        if (value > Character.MAX_CODE_POINT
                || (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)) {
            return false;
        }
        return value == '\t' || value == '\n' || value == '\r' || !Character.isISOControl((int) value);
    }
}
