package org.sijill.elasticsearch;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.sijill.text.analysis.Spellings;

/** Gives spelling pairs of one name one form. */
final class SpellFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SpellFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String replacement = Spellings.replacement(term.buffer(), term.length());
        if (replacement != null) {
            term.setEmpty().append(replacement);
        }
        return true;
    }
}
