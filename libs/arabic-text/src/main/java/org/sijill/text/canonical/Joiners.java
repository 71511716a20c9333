package org.sijill.text.canonical;

import org.sijill.text.ArabicLetters;

/** The second pass: ZWNJ and ZWJ shape Persian and Arabic words, elsewhere they are dirt. */
final class Joiners {
    private Joiners() {}

    /** Whether a joiner could stay after what is written so far. */
    static boolean mayFollow(Track track) {
        return track.length() > 0 && isLetterOrMark(track.codePointBefore(track.length()));
    }

    static Track keepBetweenLetters(Track input) {
        Track output = new Track(input.length());
        boolean onLetter = false;
        int i = 0;
        while (i < input.length()) {
            int codePoint = input.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (ArabicLetters.isJoiner(codePoint)) {
                if (onLetter && next < input.length() && Character.isLetter(input.codePointAt(next))) {
                    output.append(input, i, next);
                }
            } else {
                output.append(input, i, next);
                onLetter = Character.isLetter(codePoint) || (onLetter && ArabicLetters.isMark(codePoint));
            }
            i = next;
        }
        return output;
    }

    private static boolean isLetterOrMark(int codePoint) {
        return Character.isLetter(codePoint) || ArabicLetters.isMark(codePoint);
    }
}
