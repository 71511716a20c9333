package org.sijill.text.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map from words to strings that is asked with a part of a buffer, so that asking allocates nothing. All letters lie in
 * one array, found by open addressing.
 */
final class WordTable {
    private static final int SLOTS_PER_WORD = 3;

    private static final int FREE = -1;

    /** The letters of all words, one after the other. */
    private final char[] letters;

    /** Where in {@link #letters} each word starts; one more for the end of the last. */
    private final int[] starts;

    private final String[] values;

    /** The number of the word in each slot, or {@link #FREE}. */
    private final int[] slots;

    private WordTable(Map<String, String> entries) {
        letters = String.join("", entries.keySet()).toCharArray();
        starts = new int[entries.size() + 1];
        values = entries.values().toArray(String[]::new);
        slots = new int[Integer.highestOneBit(Math.max(entries.size(), 1) * SLOTS_PER_WORD) * 2];
        Arrays.fill(slots, FREE);
        int word = 0;
        for (String key : entries.keySet()) {
            int end = starts[word] + key.length();
            starts[word + 1] = end;
            slots[slotOf(letters, starts[word], end)] = word;
            word++;
        }
    }

    static WordTable of(Map<String, String> entries) {
        return new WordTable(new TreeMap<>(entries));
    }

    static WordTable of(List<String> words) {
        Map<String, String> entries = new TreeMap<>();
        words.forEach(word -> entries.put(word, word));
        return new WordTable(entries);
    }

    boolean contains(char[] text, int start, int end) {
        return slots[slotOf(text, start, end)] != FREE;
    }

    boolean contains(String word) {
        return contains(word.toCharArray(), 0, word.length());
    }

    /** What the word stands for, or null if it is not in the table. */
    @Nullable
    String get(char[] text, int start, int end) {
        int word = slots[slotOf(text, start, end)];
        return word == FREE ? null : values[word];
    }

    /** The slot that has the word, or the free one where it would be. */
    private int slotOf(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int mask = slots.length - 1;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (slots[slot] != FREE && !isWord(slots[slot], text, start, end)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isWord(int word, char[] text, int start, int end) {
        return Arrays.equals(letters, starts[word], starts[word + 1], text, start, end);
    }
}
