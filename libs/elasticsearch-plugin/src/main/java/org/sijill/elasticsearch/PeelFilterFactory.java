package org.sijill.elasticsearch;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code sijill_peel_v1}: Takes proclitics and the article off. See {@link org.sijill.text.analysis.Clitics}. */
@NamedComponent("sijill_peel_v1")
public final class PeelFilterFactory implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream words) {
        return new PeelFilter(words);
    }
}
