package org.sijill.text.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.sijill.text.ResourceTable;

/** The word lists of this version, read when first asked. All words are folded. */
final class WordLists {
    /** Words that occur without a clitic: what a single letter may be peeled from. The other spellings are such words. */
    static final WordTable LEXICON = words("lexicon-v1.txt", "spellings-v1.txt");

    /** Words whose first letters only look like a clitic, listed by hand. */
    static final WordTable PROTECTED = words("protected-v1.txt");

    /** Those and the words of the lexicon that were met whole more often than what peeling would leave of them. */
    static final WordTable UNPEELED = unpeeled();

    /** Those of them that are names, which keep their endings too. */
    static final WordTable NAMES = names();

    static final WordTable STOP_WORDS = words("stopwords-v1.txt");

    static final WordTable QUESTION_WORDS = words("questionwords-v1.txt");

    static final WordTable ASKING_WITH_PRONOUN =
            WordTable.of(marked("questionwords-v1.txt", "pronoun").toList());

    /** He, she, they: what follows "who" and "what" in a question. */
    static final WordTable PRONOUNS = WordTable.of(List.of("هو", "هي", "هم"));

    private static final String NAME = "name";
    private static final String WHOLE = "whole";

    private WordLists() {}

    private static WordTable words(String... files) {
        return WordTable.of(Stream.of(files)
                .flatMap(file -> ResourceTable.rows(WordLists.class, file).stream())
                .map(row -> row.get(0))
                .toList());
    }

    private static WordTable names() {
        return WordTable.of(marked("protected-v1.txt", NAME).toList());
    }

    private static WordTable unpeeled() {
        Stream<String> byHand =
                ResourceTable.rows(WordLists.class, "protected-v1.txt").stream().map(row -> row.get(0));
        return WordTable.of(
                Stream.concat(byHand, marked("lexicon-v1.txt", WHOLE)).toList());
    }

    private static Stream<String> marked(String file, String mark) {
        return ResourceTable.rows(WordLists.class, file).stream()
                .filter(row -> row.contains(mark))
                .map(row -> row.get(0));
    }
}
