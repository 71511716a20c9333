package org.sijill.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sijill.text.token.WordScanner;

/** Cuts a search text into chunks: what stands between white space, or between two quotation marks. */
final class SearchTextScanner {

    private static final Map<String, Scope> SCOPES = Map.of("title:", Scope.TITLE, "source:", Scope.SOURCE);

    /** Each opening mark with its closing one. */
    private static final Map<Character, Character> MARKS = Map.of('"', '"', '\u00AB', '\u00BB', '\u201C', '\u201D');

    private static final char EXCLUSION = '-';
    private static final char ANY_ENDING = '*';
    private static final String OR = "OR";
    private static final char BAR = '|';

    private final String text;
    private int position;
    private boolean excluded;
    private boolean or;
    private Scope scope = Scope.ANYWHERE;
    private List<Term> terms = List.of();

    SearchTextScanner(String text) {
        this.text = text;
    }

    /** Moves to the next chunk; false if there is none. */
    boolean next() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        if (position == text.length()) {
            return false;
        }
        terms = List.of();
        or = text.charAt(position) == BAR;
        if (or) {
            position++;
            return true;
        }
        readChunk();
        return true;
    }

    /** Whether the chunk says that its neighbours are alternatives. */
    boolean isOr() {
        return or;
    }

    boolean isExcluded() {
        return excluded;
    }

    /** What the chunk asks for: a phrase, or each of its words; nothing where it is only punctuation. */
    List<Term> terms() {
        return terms;
    }

    private void readChunk() {
        excluded = text.charAt(position) == EXCLUSION;
        if (excluded) {
            position++;
        }
        readScope();
        Character closing = position < text.length() ? MARKS.get(text.charAt(position)) : null;
        int close = closing == null ? -1 : text.indexOf(closing, position + 1);
        if (close >= 0) {
            phrase(text.substring(position + 1, close));
            position = close + 1;
            return;
        }
        int start = position;
        position = endOfChunk(closing == null ? start : start + 1);
        String chunk = text.substring(start, position);
        or = !excluded && chunk.equals(OR);
        if (!or) {
            words(chunk);
        }
    }

    private void readScope() {
        scope = Scope.ANYWHERE;
        SCOPES.forEach((prefix, named) -> {
            String start = text.substring(position, Math.min(text.length(), position + prefix.length()));
            if (scope == Scope.ANYWHERE && start.toLowerCase(Locale.ROOT).equals(prefix)) {
                scope = named;
            }
        });
        if (scope != Scope.ANYWHERE) {
            position = text.indexOf(':', position) + 1;
        }
    }

    private int endOfChunk(int from) {
        int end = from;
        while (end < text.length() && !endsChunk(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsChunk(char character) {
        return Character.isWhitespace(character) || character == BAR || MARKS.containsKey(character);
    }

    private void phrase(String words) {
        if (new WordScanner(words).next()) {
            terms = List.of(new Term(Term.Kind.PHRASE, scope, words.strip()));
        }
    }

    private void words(String chunk) {
        if (scope == Scope.SOURCE) {
            terms = chunk.isEmpty() ? List.of() : List.of(new Term(Term.Kind.WORD, scope, chunk));
            return;
        }
        terms = new ArrayList<>();
        WordScanner words = new WordScanner(chunk);
        while (words.next()) {
            boolean open = words.end() < chunk.length() && chunk.charAt(words.end()) == ANY_ENDING;
            terms.add(new Term(
                    open ? Term.Kind.PREFIX : Term.Kind.WORD, scope, chunk.substring(words.start(), words.end())));
        }
    }
}
