package org.sijill.search.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a reader wrote, understood.
 *
 * @param clauses in the order of the text, without its stop words unless it has nothing else; empty if nothing in the
 *     text can be looked for
 * @param question whether the text asks in whole sentences: then its words describe the answer, and need not all occur
 */
public record SearchText(List<Clause> clauses, boolean question) {

    /** Up to so many plain words all must occur. */
    static final int ALL_WORDS = 3;

    /** Up to so many words, three quarters of them must; beyond, half. Long texts always have words an article lacks. */
    static final int MOST_WORDS = 6;

    /** One in so many words of a question must occur. */
    static final int QUESTION_SHARE = 4;

    public SearchText {
        clauses = List.copyOf(clauses);
    }

    /** The single words without operators, in their order. */
    public List<Clause> plainWords() {
        return clauses.stream().filter(Clause::isPlainWord).toList();
    }

    /** The same, as the reader wrote them. */
    public List<String> words() {
        return plainWords().stream().map(word -> word.terms().get(0).text()).toList();
    }

    /** The same, grouped into names and words. */
    public List<WordGroup> groups(NameAlternatives names) {
        return WordGroup.of(words(), names);
    }

    /** The words and names that are also looked for by other names or by their sound, each once. */
    public List<WordGroup> expanded(NameAlternatives names) {
        Stream<WordGroup> alternatives = clauses.stream()
                .filter(clause -> !clause.excluded() && !clause.isPlainWord())
                .flatMap(clause -> clause.terms().stream())
                .filter(Term::isPlain)
                .map(term -> WordGroup.of(term.text(), names));
        return Stream.concat(groups(names).stream(), alternatives)
                .filter(group -> !group.otherNames().isEmpty() || group.sound().isPresent())
                .distinct()
                .toList();
    }

    /**
     * How many of the groups that the plain words make an article must have.
     *
     * @param words how many groups there are; a name is one, however many words it has
     */
    public int needed(int words) {
        if (question) {
            return words == 0 ? 0 : Math.max(1, words / QUESTION_SHARE);
        }
        if (words <= ALL_WORDS) {
            return words;
        }
        return words <= MOST_WORDS ? words * 3 / 4 : words / 2;
    }
}
