package org.sijill.text.canonical;

import java.util.Arrays;

/** Characters in the making, each with the raw span it came from. */
final class Track {
    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;

    Track(int capacity) {
        int room = Math.max(capacity, 16);
        characters = new char[room];
        starts = new int[room];
        ends = new int[room];
    }

    void append(char character, int rawStart, int rawEnd) {
        if (length == characters.length) {
            int room = length * 2;
            characters = Arrays.copyOf(characters, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
        characters[length] = character;
        starts[length] = rawStart;
        ends[length] = rawEnd;
        length++;
    }

    void append(CharSequence text, int rawStart, int rawEnd) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), rawStart, rawEnd);
        }
    }

    /** Appends a stretch of another track as it is. */
    void append(Track other, int from, int to) {
        for (int i = from; i < to; i++) {
            append(other.characters[i], other.starts[i], other.ends[i]);
        }
    }

    void truncate(int newLength) {
        length = newLength;
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return characters[index];
    }

    int codePointAt(int index) {
        return Character.codePointAt(characters, index, length);
    }

    /** The code point before the index; only called with an index above zero. */
    int codePointBefore(int index) {
        return Character.codePointBefore(characters, index);
    }

    int rawStart(int index) {
        return starts[index];
    }

    int rawEnd(int index) {
        return ends[index];
    }

    String text(int from, int to) {
        return new String(characters, from, to - from);
    }

    String text() {
        return text(0, length);
    }

    int[] starts() {
        return Arrays.copyOf(starts, length);
    }

    int[] ends() {
        return Arrays.copyOf(ends, length);
    }
}
