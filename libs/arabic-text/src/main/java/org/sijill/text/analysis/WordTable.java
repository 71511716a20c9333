package org.sijill.text.analysis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map from words to strings that is asked with a part of a buffer, so that asking allocates nothing. */
final class WordTable {
    private static final int SLOTS_PER_WORD = 3;

    private final @Nullable String[] words;
    private final @Nullable String[] values;
    private final int mask;

    private WordTable(int size) {
        int slots = Integer.highestOneBit(Math.max(size, 1) * SLOTS_PER_WORD) * 2;
        words = new @Nullable String[slots];
        values = new @Nullable String[slots];
        mask = slots - 1;
    }

    static WordTable of(Map<String, String> entries) {
        WordTable table = new WordTable(entries.size());
        entries.forEach(table::put);
        return table;
    }

    static WordTable of(List<String> words) {
        WordTable table = new WordTable(words.size());
        words.forEach(word -> table.put(word, word));
        return table;
    }

    private void put(String word, String value) {
        int slot = slotOf(word, 0, word.length());
        words[slot] = word;
        values[slot] = value;
    }

    boolean contains(CharSequence text, int start, int end) {
        return words[slotOf(text, start, end)] != null;
    }

    boolean contains(CharSequence word) {
        return contains(word, 0, word.length());
    }

    @Nullable
    String get(CharSequence word) {
        return values[slotOf(word, 0, word.length())];
    }

    /** The slot that has the word, or the free one where it would be. */
    private int slotOf(CharSequence text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (true) {
            String word = words[slot];
            if (word == null || isAt(word, text, start, end)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private static boolean isAt(String word, CharSequence text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text.charAt(start + i)) {
                return false;
            }
        }
        return true;
    }
}
