package org.sijill.text.transliteration;

import java.util.Comparator;
import java.util.List;
import org.sijill.text.ResourceTable;

/**
 * A row of {@code sounds.txt}.
 *
 * @param first whether it holds only at the beginning of a word
 * @param last whether it holds only at the end
 */
record Sound(String latin, String arabic, boolean first, boolean last, boolean vowel) {

    /** The longest first; of the same length, what holds only at an end of the word. */
    private static final List<Sound> ALL = ResourceTable.rows(Sound.class, "sounds.txt").stream()
            .map(Sound::of)
            .sorted(Comparator.comparingInt((Sound sound) -> -sound.latin.length())
                    .thenComparing(sound -> !sound.first && !sound.last))
            .toList();

    private static Sound of(List<String> row) {
        return new Sound(row.get(0), row.get(1), row.contains("first"), row.contains("last"), row.contains("vowel"));
    }

    /** The sound that stands here; every letter from a to z has one. */
    static Sound at(String word, int position) {
        return ALL.stream()
                .filter(sound -> sound.fits(word, position))
                .findFirst()
                .orElseThrow();
    }

    private boolean fits(String word, int position) {
        return word.startsWith(latin, position)
                && (!first || position == 0)
                && (!last || position + latin.length() == word.length());
    }
}
