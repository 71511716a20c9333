package org.sijill.search.query;

import java.util.ArrayList;
import java.util.List;
import org.sijill.search.text.SearchText;
import org.sijill.search.text.Term;

/**
 * Refuses what would keep the index busy for one reader at the expense of all others. Each word is looked up in three
 * views of two fields and each beginning is expanded to all words of the index that begin so.
 */
final class QueryCost {

    /** Far more than anyone writes, a pasted paragraph included. */
    static final int MOST_TERMS = 100;

    /** A single letter begins a tenth of all words. */
    static final int SHORTEST_BEGINNING = 2;

    static final int MOST_BEGINNINGS = 5;

    private QueryCost() {}

    /** What is too much about a text, to be read after the parameter's name; empty if nothing is. */
    static List<String> of(SearchText text) {
        List<Term> terms = text.clauses().stream()
                .flatMap(clause -> clause.terms().stream())
                .toList();
        List<Term> beginnings =
                terms.stream().filter(term -> term.kind() == Term.Kind.PREFIX).toList();
        List<String> errors = new ArrayList<>();
        if (terms.size() > MOST_TERMS) {
            errors.add("must not have more than " + MOST_TERMS + " words");
        }
        if (beginnings.size() > MOST_BEGINNINGS) {
            errors.add("must not have more than " + MOST_BEGINNINGS + " words with *");
        }
        if (beginnings.stream().anyMatch(QueryCost::isShort)) {
            errors.add("must have at least " + SHORTEST_BEGINNING + " letters before *");
        }
        return errors;
    }

    private static boolean isShort(Term beginning) {
        String text = beginning.text();
        return text.codePointCount(0, text.length()) < SHORTEST_BEGINNING;
    }
}
