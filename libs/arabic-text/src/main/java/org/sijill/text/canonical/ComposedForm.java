package org.sijill.text.canonical;

import java.text.Normalizer;
import org.sijill.text.ArabicLetters;

/**
 * The third pass: NFC, one base character with its marks at a time, so that offsets stay exact. A segment is a code point
 * and all that could compose with it or change places after it: marks, Hangul vowels and finals.
 */
final class ComposedForm {
    /** UTF-16 units of the longest segment that is composed; Unicode's own limit for safe streams is 30 marks (UAX 15). */
    static final int MAX_SEGMENT = 64;

    /** Below it every character by itself is in NFC. */
    private static final char FIRST_COMBINING = '\u0300';

    private static final char FIRST_ARABIC = '\u0600';
    private static final char LAST_ARABIC = '\u06FF';
    private static final int FIRST_HANGUL_VOWEL = 0x1160;
    private static final int LAST_HANGUL_FINAL = 0x11FF;
    private static final int KIRAT_RAI_VOWEL_E = 0x16D67;

    private ComposedForm() {}

    static Track compose(Track input) {
        Track output = new Track(input.length());
        int start = 0;
        while (start < input.length()) {
            int end = endOfSegment(input, start);
            if (isComposed(input, start, end)) {
                output.append(input, start, end);
            } else {
                composeSegment(input, start, end, output);
            }
            start = end;
        }
        return output;
    }

    private static int endOfSegment(Track input, int start) {
        int end = start + Character.charCount(input.codePointAt(start));
        while (end < input.length()) {
            int codePoint = input.codePointAt(end);
            if (!attaches(codePoint)) {
                return end;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private static boolean attaches(int codePoint) {
        return ArabicLetters.isMark(codePoint)
                || (codePoint >= FIRST_HANGUL_VOWEL && codePoint <= LAST_HANGUL_FINAL)
                || codePoint == KIRAT_RAI_VOWEL_E;
    }

    private static boolean isComposed(Track input, int start, int end) {
        if (end - start == 1) {
            char only = input.charAt(start);
            return only < FIRST_COMBINING || (only >= FIRST_ARABIC && only <= LAST_ARABIC);
        }
        return end - start > MAX_SEGMENT;
    }

    private static void composeSegment(Track input, int start, int end, Track output) {
        String segment = input.text(start, end);
        String composed = Normalizer.normalize(segment, Normalizer.Form.NFC);
        if (composed.equals(segment)) {
            output.append(input, start, end);
        } else {
            output.append(composed, input.rawStart(start), input.rawEnd(end - 1));
        }
    }
}
