package org.sijill.text.canonical;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.sijill.text.ArabicLetters;

/**
 * The first pass: entities, presentation forms, removed characters, and the one spelling of line breaks and spaces. An
 * entity is seen when its semicolon is written, so one that only appears when something inside it is removed is decoded
 * in the same pass.
 */
final class Cleaning {
    private static final int NO_AMPERSAND = -1;

    private final String raw;
    private final Track output;

    /** Ampersands of the output that were decoded: they open no entity, for decoding is done once. */
    private final BitSet decodedAmpersands = new BitSet();

    Cleaning(String raw) {
        this.raw = raw;
        this.output = new Track(raw.length());
    }

    Track run() {
        int i = 0;
        while (i < raw.length()) {
            char character = raw.charAt(i);
            int end = i + 1;
            if (end < raw.length() && isPair(character, raw.charAt(end))) {
                end++;
            }
            if (Character.isHighSurrogate(character) && end == i + 2) {
                output.append(raw.substring(i, end), i, end);
            } else {
                write(character, i, end);
            }
            i = end;
        }
        return output;
    }

    private static boolean isPair(char first, char second) {
        return (first == CharacterRules.CARRIAGE_RETURN && second == CharacterRules.LINE_FEED)
                || Character.isSurrogatePair(first, second);
    }

    private void write(char character, int rawStart, int rawEnd) {
        if (CharacterRules.isRemoved(character)) {
            return;
        }
        String letters = lettersOf(character);
        if (letters != null) {
            letters.chars().forEach(letter -> write((char) letter, rawStart, rawEnd));
        } else if (ArabicLetters.isJoiner(character)) {
            writeJoiner(character, rawStart, rawEnd);
        } else {
            writePlain(plain(character), rawStart, rawEnd);
        }
    }

    private static @Nullable String lettersOf(char character) {
        return PresentationForms.contains(character) ? PresentationForms.letters(character) : null;
    }

    private static char plain(char character) {
        if (CharacterRules.isLineBreak(character)) {
            return CharacterRules.LINE_FEED;
        }
        if (CharacterRules.isSpace(character)) {
            return CharacterRules.SPACE;
        }
        if (character == CharacterRules.GREEK_QUESTION_MARK) {
            return ';';
        }
        return Character.isSurrogate(character) ? CharacterRules.REPLACEMENT : character;
    }

    /** What follows is not known yet; the next pass judges that. Two joiners are one. */
    private void writeJoiner(char joiner, int rawStart, int rawEnd) {
        if (Joiners.mayFollow(output)) {
            output.append(joiner, rawStart, rawEnd);
        }
    }

    private void writePlain(char character, int rawStart, int rawEnd) {
        if (character == ';') {
            dropTrailingJoiner();
        }
        output.append(character, rawStart, rawEnd);
        if (character == ';') {
            decodeEntity(rawEnd);
        }
    }

    private void dropTrailingJoiner() {
        int last = output.length() - 1;
        if (last >= 0 && ArabicLetters.isJoiner(output.charAt(last))) {
            output.truncate(last);
        }
    }

    private void decodeEntity(int rawEnd) {
        int ampersand = openAmpersand();
        if (ampersand == NO_AMPERSAND) {
            return;
        }
        int codePoint = Entities.decode(output.text(ampersand + 1, output.length() - 1));
        if (codePoint == Entities.NONE) {
            return;
        }
        int rawStart = output.rawStart(ampersand);
        output.truncate(ampersand);
        if (Character.isSupplementaryCodePoint(codePoint)) {
            output.append(Character.toString(codePoint), rawStart, rawEnd);
        } else {
            decodedAmpersands.set(ampersand, codePoint == '&');
            write((char) codePoint, rawStart, rawEnd);
        }
    }

    /** The last ampersand before the semicolon that ends the output, if it is near enough and was not decoded itself. */
    private int openAmpersand() {
        int semicolon = output.length() - 1;
        int first = Math.max(0, semicolon - Entities.MAX_BODY - 1);
        for (int i = semicolon - 1; i >= first; i--) {
            if (output.charAt(i) == '&') {
                return decodedAmpersands.get(i) ? NO_AMPERSAND : i;
            }
        }
        return NO_AMPERSAND;
    }
}
