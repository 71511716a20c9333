package org.sijill.elasticsearch;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code sijill_spell_v1}: Gives spelling pairs of one name one form. See {@link org.sijill.text.analysis.Spellings}. */
@NamedComponent("sijill_spell_v1")
public final class SpellFilterFactory implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream words) {
        return new SpellFilter(words);
    }
}
