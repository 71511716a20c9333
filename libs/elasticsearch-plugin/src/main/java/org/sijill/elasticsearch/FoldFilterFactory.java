package org.sijill.elasticsearch;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code sijill_fold_v1}: Folds letters that readers and writers use for one another. See {@link org.sijill.text.analysis.Folding}. */
@NamedComponent("sijill_fold_v1")
public final class FoldFilterFactory implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream words) {
        return new FoldFilter(words);
    }
}
