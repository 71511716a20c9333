package org.sijill.search.text;

import java.util.List;
import java.util.Optional;
import org.sijill.text.transliteration.Transliteration;

/** Other names of what a reader names, in either script: Kerry for كيري, حلب for Aleppo. */
public interface NameAlternatives {

    /** Knows no names and no sounds. */
    NameAlternatives NONE = new NameAlternatives() {
        @Override
        public List<String> of(List<String> words) {
            return List.of();
        }

        @Override
        public Optional<String> soundOf(String word) {
            return Optional.empty();
        }
    };

    /** The longest name that is looked up, in words. */
    int LONGEST = 6;

    /**
     * The other names of what these words name together.
     *
     * @param words as the reader wrote them, 1 to {@value #LONGEST}
     * @return names of one or more words; empty if the words are no name
     */
    List<String> of(List<String> words);

    /** A pattern of the folded and peeled Arabic words that sound like a Latin one; empty for any other word. */
    default Optional<String> soundOf(String word) {
        return Transliteration.pattern(word);
    }
}
