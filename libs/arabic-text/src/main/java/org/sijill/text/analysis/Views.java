package org.sijill.text.analysis;

/**
 * The three forms under which a word is indexed, each the one before it and more. Index, queries and tests all make them
 * here, or by the same steps in the same order.
 */
public final class Views {
    private Views() {}

    /** Folded, in one spelling. */
    public static String exact(CharSequence word) {
        return Spellings.unify(Folding.fold(word));
    }

    /** Folded, without proclitics, in one spelling. */
    public static String peeled(CharSequence word) {
        return Spellings.unify(Clitics.peel(Folding.fold(word)).host());
    }

    /** Folded, without proclitics, in one spelling, and then without endings. */
    public static String stem(CharSequence word) {
        return Stems.stem(peeled(word));
    }
}
