package org.sijill.text.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.sijill.text.ResourceTable;

/** The word lists of this version, read when first asked. All words are folded. */
final class WordLists {
    /** Words that occur without a clitic: what a single letter may be peeled from. The other spellings are such words. */
    static final WordTable LEXICON = words("lexicon-v1.txt", "spellings-v1.txt");

    /** Words whose first letters only look like a clitic. */
    static final WordTable UNPEELED = words("protected-v1.txt");

    /** Those of them that are names, which keep their endings too. */
    static final WordTable NAMES = names();

    static final WordTable STOP_WORDS = words("stopwords-v1.txt");

    private static final String NAME = "name";

    private WordLists() {}

    private static WordTable words(String... files) {
        return WordTable.of(Stream.of(files)
                .flatMap(file -> ResourceTable.rows(WordLists.class, file).stream())
                .map(row -> row.get(0))
                .toList());
    }

    private static WordTable names() {
        List<String> names = ResourceTable.rows(WordLists.class, "protected-v1.txt").stream()
                .filter(row -> row.contains(NAME))
                .map(row -> row.get(0))
                .toList();
        return WordTable.of(names);
    }
}
