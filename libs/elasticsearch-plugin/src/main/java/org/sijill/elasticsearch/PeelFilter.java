package org.sijill.elasticsearch;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.sijill.text.analysis.Clitics;

/** Takes proclitics and the article off. */
final class PeelFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    PeelFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int prefix = Clitics.peel(term.buffer(), term.length());
        if (prefix > 0) {
            int rest = term.length() - prefix;
            System.arraycopy(term.buffer(), prefix, term.buffer(), 0, rest);
            term.setLength(rest);
        }
        return true;
    }
}
