package org.sijill.text.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.text.analysis.Clitics;
import org.sijill.text.analysis.Folding;
import org.sijill.text.analysis.Peeled;
import org.sijill.text.analysis.Spellings;

/**
 * Finds the phrases of a dictionary in a text, on folded words.
 *
 * <ul>
 *   <li>Phrases and text are cut into words, folded and brought to one spelling alike.
 *   <li>The first word of a phrase may carry proclitics in the text, the others not. A protected word carries none.
 *   <li>Spaces, hyphens, slashes and quotation marks may stand between the words of a phrase, nothing else.
 *   <li>Matches do not overlap: from left to right, the phrase of the most words wins, then the one with the fewest
 *       letters peeled off.
 *   <li>With or without the article are two phrases, unless {@link Builder#addWithOptionalArticle} says otherwise.
 * </ul>
 *
 * <p>Immutable and safe for threads. Time is linear in the text for phrases of bounded length.
 */
public final class PhraseMatcher<T> {
    private final PhraseNode<T> root;

    private PhraseMatcher(PhraseNode<T> root) {
        this.root = root;
    }

    /** Starts an empty dictionary. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** All matches, in the order of the text. */
    public List<Match<T>> find(CharSequence text) {
        return find(text, TextWord.of(text));
    }

    /**
     * All matches, in the order of the text.
     *
     * @param words the words of this text, for callers that need them for more than this
     */
    public List<Match<T>> find(CharSequence text, List<TextWord> words) {
        List<Match<T>> matches = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Found<T> found = longestAt(words, i);
            if (found == null) {
                i++;
            } else {
                matches.add(match(text, words, i, found));
                i = found.lastWord() + 1;
            }
        }
        return matches;
    }

    private record Found<T>(Peeled first, int lastWord, List<T> values) {}

    private @Nullable Found<T> longestAt(List<TextWord> words, int index) {
        Found<T> best = null;
        String folded = words.get(index).folded();
        for (Peeled first : candidates(folded)) {
            PhraseNode<T> node = root.child(Spellings.unify(first.host()));
            boolean articleRemoved = Clitics.lettersBeforeArticle(folded, first) < first.prefixLength();
            Found<T> found = node == null ? null : longest(words, index, first, node, articleRemoved);
            if (found != null && (best == null || found.lastWord() > best.lastWord())) {
                best = found;
            }
        }
        return best;
    }

    private static List<Peeled> candidates(String folded) {
        return Clitics.isProtected(folded) ? List.of(new Peeled(folded, 0)) : Clitics.candidates(folded);
    }

    private static <T> @Nullable Found<T> longest(
            List<TextWord> words, int index, Peeled first, PhraseNode<T> start, boolean articleRemoved) {
        Found<T> longest = null;
        PhraseNode<T> node = start;
        int last = index;
        while (node != null) {
            List<T> values = node.values(articleRemoved);
            if (!values.isEmpty()) {
                longest = new Found<>(first, last, values);
            }
            last++;
            node = last < words.size() && words.get(last).continuesPhrase()
                    ? node.child(Spellings.unify(words.get(last).folded()))
                    : null;
        }
        return longest;
    }

    private static <T> Match<T> match(CharSequence text, List<TextWord> words, int index, Found<T> found) {
        TextWord word = words.get(index);
        int letters = Clitics.lettersBeforeArticle(word.folded(), found.first());
        int start = letters == 0 ? word.start() : Folding.unfoldedOffset(text, word.start(), word.end(), letters);
        int end = words.get(found.lastWord()).end();
        return new Match<>(start, end, found.values(), word.folded().substring(0, letters));
    }

    /** Collects phrases. */
    public static final class Builder<T> {
        private final PhraseNode<T> root = new PhraseNode<>();

        private Builder() {}

        /**
         * Adds a phrase that matches as it is written, with or without article.
         *
         * @throws IllegalArgumentException if there is no word in it
         */
        public Builder<T> add(String phrase, T value) {
            node(phrase).addExact(value);
            return this;
        }

        /**
         * Adds a phrase without article that also matches when its first word carries one.
         *
         * @throws IllegalArgumentException if there is no word in it
         */
        public Builder<T> addWithOptionalArticle(String phrase, T value) {
            node(phrase).addWithOptionalArticle(value);
            return this;
        }

        private PhraseNode<T> node(String phrase) {
            PhraseNode<T> node = root;
            for (TextWord word : TextWord.of(phrase)) {
                node = node.childOrNew(Spellings.unify(word.folded()));
            }
            if (node == root) {
                throw new IllegalArgumentException("There is no word in the phrase: '" + phrase + "'");
            }
            return node;
        }

        /** The matcher of all phrases added so far; adding more later does not change it. */
        public PhraseMatcher<T> build() {
            return new PhraseMatcher<>(root.copy());
        }
    }
}
