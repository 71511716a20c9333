package org.sijill.search.suggest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words by their folded form, each in the form in which it is written most often. Never changes. */
final class WordDirectory {

    static final WordDirectory EMPTY = new WordDirectory(new TreeMap<>());

    private static final char AFTER_ALL = '\uFFFF';

    private static final Comparator<Word> MOST_FREQUENT =
            Comparator.comparingInt(Word::texts).reversed().thenComparing(Word::written);

    private final NavigableMap<String, Word> byFolded;
    private final List<Word> words;

    /** Of each word, as {@link Misspelling#letters} has them: a look through all words has to be quick. */
    private final long[] letters;

    private WordDirectory(NavigableMap<String, Word> byFolded) {
        this.byFolded = byFolded;
        words = List.copyOf(byFolded.values());
        letters = words.stream()
                .mapToLong(word -> Misspelling.letters(word.folded()))
                .toArray();
    }

    static WordDirectory of(Map<String, Map<String, Integer>> spellings, int fewest) {
        NavigableMap<String, Word> words = new TreeMap<>();
        spellings.forEach((folded, written) -> {
            int texts = WordCounter.total(written);
            if (texts >= fewest) {
                String usual = written.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.<String, Integer>comparingByKey()
                                        .reversed()))
                        .orElseThrow()
                        .getKey();
                words.put(folded, new Word(usual, folded, texts));
            }
        });
        return new WordDirectory(words);
    }

    int size() {
        return byFolded.size();
    }

    boolean contains(String folded) {
        return byFolded.containsKey(folded);
    }

    /** The most frequent words that begin so; where there are none, those that nearly do. */
    List<Word> completions(String folded, int most) {
        List<Word> found = byFolded.subMap(folded, folded + AFTER_ALL).values().stream()
                .sorted(MOST_FREQUENT)
                .limit(most)
                .toList();
        int slips = Misspelling.slips(folded);
        if (!found.isEmpty() || slips == 0) {
            return found;
        }
        long typed = Misspelling.letters(folded);
        return words(other -> Misspelling.mayBeginWithin(slips, typed, other))
                .filter(word -> Misspelling.distanceToBeginning(folded, word.folded(), slips) <= slips)
                .sorted(MOST_FREQUENT)
                .limit(most)
                .toList();
    }

    /** Words that this one may be a misspelling of, the nearest first, and of those the most frequent. */
    List<Word> neighbours(String folded, int most) {
        int slips = Misspelling.slips(folded);
        if (slips == 0) {
            return List.of();
        }
        long asked = Misspelling.letters(folded);
        return words(other -> Misspelling.mayBeWithin(slips, asked, other))
                .filter(word ->
                        !word.folded().equals(folded) && Misspelling.distance(folded, word.folded(), slips) <= slips)
                .sorted(Comparator.comparingInt((Word word) -> Misspelling.distance(folded, word.folded(), slips))
                        .thenComparing(MOST_FREQUENT))
                .limit(most)
                .toList();
    }

    private Stream<Word> words(LongPredicate havingLetters) {
        return IntStream.range(0, letters.length)
                .filter(i -> havingLetters.test(letters[i]))
                .mapToObj(words::get);
    }

    /**
     * One word.
     *
     * @param written its most frequent spelling
     * @param texts in how many texts of the sample it stands, in any spelling
     */
    record Word(String written, String folded, int texts) {}
}
