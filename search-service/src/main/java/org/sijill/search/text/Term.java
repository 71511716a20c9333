package org.sijill.search.text;

/**
 * One thing to look for.
 *
 * @param text as the reader wrote it, unfolded; never blank
 */
public record Term(Kind kind, Scope scope, String text) {

    /** How the text is meant. */
    public enum Kind {
        /** A word, in any view. */
        WORD,
        /** What stood between quotation marks: its words in this order and form. */
        PHRASE,
        /** The beginning of a word: {@code حلب*}. */
        PREFIX
    }

    static Term word(String text) {
        return new Term(Kind.WORD, Scope.ANYWHERE, text);
    }

    /** Whether it is a word without anything of the query language on it. */
    public boolean isPlain() {
        return kind == Kind.WORD && scope == Scope.ANYWHERE;
    }
}
