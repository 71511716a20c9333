package org.sijill.ingest.annotation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.text.analysis.Folding;

/** Letters of the Latin alphabet by their names, as in "B B C"; full stops may stand between them. */
final class Acronyms {

    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_LETTERS = 6;

    /** Letters' names that are words too: of, that, which; they count between others. */
    private static final Set<String> LETTERS_OR_WORDS = Stream.of("أن", "إن", "أو", "أي", "إل", "أم", "أيه", "في")
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private final Words words;

    Acronyms(Words words) {
        this.words = words;
    }

    /** The last letter of the acronym that begins at a word; the word before it if none does. */
    int last(int index) {
        if (!words.entry(index).is(WordClass.LETTER)) {
            return index - 1;
        }
        int last = index;
        while (last - index + 1 < MOST_LETTERS && isLetter(last + 1)) {
            last++;
        }
        return last - index + 1 < FEWEST_LETTERS ? index - 1 : last;
    }

    private boolean isLetter(int index) {
        return words.isAbbreviated(index)
                && !words.isTaken(index)
                && (words.entry(index).is(WordClass.LETTER) || LETTERS_OR_WORDS.contains(words.folded(index)));
    }
}
