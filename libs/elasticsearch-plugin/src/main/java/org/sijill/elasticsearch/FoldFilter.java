package org.sijill.elasticsearch;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.sijill.text.analysis.Folding;

/**
 * Folds letters that readers and writers use for one another. A word of which nothing remains, such as a lone tatweel,
 * is left out without a gap: a query for it must not ask for a word that no text has.
 */
final class FoldFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            int folded = Folding.fold(term.buffer(), term.length());
            if (folded > 0) {
                term.setLength(folded);
                return true;
            }
        }
        return false;
    }
}
