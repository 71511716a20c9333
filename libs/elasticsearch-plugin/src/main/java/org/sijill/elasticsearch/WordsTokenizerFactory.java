package org.sijill.elasticsearch;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** {@code sijill_words_v1}: words and numbers, see {@link org.sijill.text.token.WordScanner}. */
@NamedComponent("sijill_words_v1")
public final class WordsTokenizerFactory implements TokenizerFactory {

    @Override
    public Tokenizer create() {
        return new WordsTokenizer();
    }
}
