package org.sijill.benchmarks.analysis;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sijill.elasticsearch.FoldFilterFactory;
import org.sijill.elasticsearch.PeelFilterFactory;
import org.sijill.elasticsearch.SpellFilterFactory;
import org.sijill.elasticsearch.StemFilterFactory;
import org.sijill.elasticsearch.WordsTokenizerFactory;
import org.sijill.text.canonical.Canonicalizer;

/** Canonicalizing clean text, each view, all views, and Lucene's {@code ArabicAnalyzer}. Compare the words per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AnalysisBenchmark {

    private static final TokenFilterFactory FOLD = new FoldFilterFactory();
    private static final TokenFilterFactory PEEL = new PeelFilterFactory();
    private static final TokenFilterFactory SPELL = new SpellFilterFactory();
    private static final TokenFilterFactory STEM = new StemFilterFactory();

    private final Analyzer stock = new ArabicAnalyzer();
    private final Analyzer exact = new View(List.of(FOLD, SPELL));
    private final Analyzer peeled = new View(List.of(FOLD, PEEL, SPELL));
    private final Analyzer stem = new View(List.of(FOLD, PEEL, SPELL, STEM));

    @Benchmark
    public int canonicalize(SeedText seeds, Volume volume) {
        volume.bytes += seeds.bytes;
        return Canonicalizer.text(seeds.text).length();
    }

    @Benchmark
    public int stock(SeedText seeds, Volume volume) throws IOException {
        return analyze(stock, seeds, volume);
    }

    @Benchmark
    public int exact(SeedText seeds, Volume volume) throws IOException {
        return analyze(exact, seeds, volume);
    }

    @Benchmark
    public int peeled(SeedText seeds, Volume volume) throws IOException {
        return analyze(peeled, seeds, volume);
    }

    @Benchmark
    public int stem(SeedText seeds, Volume volume) throws IOException {
        return analyze(stem, seeds, volume);
    }

    /** Its words count once, though each passes three times. */
    @Benchmark
    public int allViews(SeedText seeds, Volume volume) throws IOException {
        volume.words -= 2L * seeds.words;
        return analyze(exact, seeds, volume) + analyze(peeled, seeds, volume) + analyze(stem, seeds, volume);
    }

    private static int analyze(Analyzer analyzer, SeedText seeds, Volume volume) throws IOException {
        volume.words += seeds.words;
        int length = 0;
        try (TokenStream tokens = analyzer.tokenStream("text", seeds.text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                length += term.length();
            }
            tokens.end();
        }
        return length;
    }

    private static final class View extends Analyzer {

        private final List<TokenFilterFactory> filters;

        View(List<TokenFilterFactory> filters) {
            this.filters = filters;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new WordsTokenizerFactory().create();
            TokenStream tokens = words;
            for (TokenFilterFactory filter : filters) {
                tokens = filter.create(tokens);
            }
            return new TokenStreamComponents(words, tokens);
        }
    }
}
