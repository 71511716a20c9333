package org.sijill.elasticsearch;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** Tokenizer and filters in a row, reused from text to text as Elasticsearch reuses them. */
final class Analyzer {

    private final Tokenizer tokenizer = new WordsTokenizerFactory().create();
    private final TokenStream stream;

    private Analyzer(TokenFilterFactory... filters) {
        TokenStream last = tokenizer;
        for (TokenFilterFactory filter : filters) {
            last = filter.create(last);
        }
        stream = last;
    }

    static Analyzer words() {
        return new Analyzer();
    }

    /** As {@code sijill_exact} of the articles' mapping. */
    static Analyzer exact() {
        return new Analyzer(new FoldFilterFactory(), new SpellFilterFactory());
    }

    /** As {@code sijill_peeled}. */
    static Analyzer peeled() {
        return new Analyzer(new FoldFilterFactory(), new PeelFilterFactory(), new SpellFilterFactory());
    }

    /** As {@code sijill_stem}. */
    static Analyzer stem() {
        return new Analyzer(
                new FoldFilterFactory(), new PeelFilterFactory(), new SpellFilterFactory(), new StemFilterFactory());
    }

    List<Token> tokens(String text) throws IOException {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
        List<Token> tokens = new ArrayList<>();
        tokenizer.setReader(new StringReader(text));
        stream.reset();
        while (stream.incrementToken()) {
            tokens.add(new Token(term.toString(), offsets.startOffset(), offsets.endOffset()));
        }
        stream.end();
        stream.close();
        return tokens;
    }

    List<String> terms(String text) throws IOException {
        return tokens(text).stream().map(Token::term).toList();
    }

    /** Where the stream says that a text has ended, which is where the next value of a field begins. */
    int endOf(String text) throws IOException {
        tokens(text);
        return stream.getAttribute(OffsetAttribute.class).endOffset();
    }
}
