package org.sijill.search.text;

import java.util.ArrayList;
import java.util.List;
import org.sijill.text.ArabicLetters;
import org.sijill.text.analysis.Folding;
import org.sijill.text.analysis.QuestionWords;
import org.sijill.text.analysis.StopWords;
import org.sijill.text.token.WordScanner;

/**
 * Reads the query language. Every text means something, whatever its punctuation:
 *
 * <ul>
 *   <li>{@code "وقف إطلاق النار"} (also with the marks «» and “”): the words in this order, stop words included; a mark
 *       that is never closed is ignored
 *   <li>{@code -كلمة}, {@code -"…"}: none of it; a hyphen that does not stand right before a word is punctuation
 *   <li>{@code حلب*}: words that begin so
 *   <li>{@code حلب | إدلب}, {@code حلب OR إدلب}: any of the two neighbours, also in a chain
 *   <li>{@code title:حلب}, {@code source:"bbc arabic"}: only there
 *   <li>everything else is words; all other punctuation separates them
 * </ul>
 *
 * <p>A text is a question if it has a question mark or begins with an interrogative, see {@link QuestionWords}.
 */
public final class SearchTextParser {

    private final SearchTextScanner scanner;
    private final List<Clause> clauses = new ArrayList<>();
    private boolean joined;

    private SearchTextParser(String text) {
        scanner = new SearchTextScanner(text);
    }

    /** Reads a text. */
    public static SearchText parse(String text) {
        SearchTextParser parser = new SearchTextParser(text);
        while (parser.scanner.next()) {
            parser.take();
        }
        return new SearchText(withoutStopWords(parser.clauses), isQuestion(text));
    }

    private void take() {
        if (scanner.isOr()) {
            joined = !clauses.isEmpty();
            return;
        }
        List<Term> terms = scanner.terms();
        if (terms.isEmpty()) {
            return;
        }
        Clause before = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
        if (joined && before != null && !before.excluded() && !scanner.isExcluded()) {
            List<Term> alternatives = new ArrayList<>(before.terms());
            alternatives.add(terms.get(0));
            clauses.set(clauses.size() - 1, new Clause(alternatives, false));
        } else {
            clauses.add(new Clause(terms.subList(0, 1), scanner.isExcluded()));
        }
        joined = false;
        terms.stream().skip(1).forEach(term -> clauses.add(new Clause(List.of(term), scanner.isExcluded())));
    }

    private static List<Clause> withoutStopWords(List<Clause> clauses) {
        List<Clause> kept = clauses.stream()
                .filter(clause -> !clause.isPlainWord()
                        || !saysNothing(clause.terms().get(0).text()))
                .toList();
        return kept.stream().allMatch(Clause::excluded) ? clauses : kept;
    }

    private static boolean saysNothing(String word) {
        String folded = Folding.fold(word);
        return StopWords.contains(folded) || QuestionWords.contains(folded);
    }

    private static boolean isQuestion(String text) {
        if (text.indexOf('?') >= 0 || text.indexOf(ArabicLetters.QUESTION_MARK) >= 0) {
            return true;
        }
        WordScanner words = new WordScanner(text);
        String first = nextWord(words, text);
        return QuestionWords.ask(first, nextWord(words, text));
    }

    private static String nextWord(WordScanner words, String text) {
        return words.next() ? Folding.fold(text.substring(words.start(), words.end())) : "";
    }
}
