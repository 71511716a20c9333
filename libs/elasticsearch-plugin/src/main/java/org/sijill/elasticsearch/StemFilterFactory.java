package org.sijill.elasticsearch;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code sijill_stem_v1}: Takes light suffixes off. See {@link org.sijill.text.analysis.Stems}. */
@NamedComponent("sijill_stem_v1")
public final class StemFilterFactory implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream words) {
        return new StemFilter(words);
    }
}
