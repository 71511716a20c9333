package org.sijill.benchmarks.search;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param file drafts, one a line; null for made-up ones
 * @param rounds turns of each way
 * @param warmUpRounds rounds that search-service is asked by itself before anything counts
 * @param search a search-service that runs already; null to start one
 * @param elasticsearch its Elasticsearch; null to start everything
 * @param keep whether to load and wait instead of measuring, so that another run can measure on a machine that is quiet
 */
record SearchOptions(
        @Nullable Path file,
        int articles,
        int rounds,
        int warmUpRounds,
        @Nullable URI search,
        @Nullable URI elasticsearch,
        boolean keep) {

    private static final int ARTICLES = 24_000;
    private static final int ROUNDS = 12;

    /** As many searches as its compiler needs to become quiet; counted, because large indexes answer fewer a second. */
    private static final int WARM_UP = 50;

    /** Without a file it takes {@code standard} if it is there. */
    static SearchOptions of(List<String> arguments, Path standard) {
        SearchOptions options = new SearchOptions(
                Files.exists(standard) ? standard : null, ARTICLES, ROUNDS, WARM_UP, null, null, false);
        for (int i = 0; i < arguments.size(); i++) {
            options = switch (arguments.get(i)) {
                case "--generated" -> options.withFile(null);
                case "--data" -> options.withFile(Path.of(value(arguments, ++i)));
                case "--articles" -> options.withNumbers(Integer.parseInt(value(arguments, ++i)), options.rounds());
                case "--rounds" -> options.withNumbers(options.articles(), Integer.parseInt(value(arguments, ++i)));
                case "--at" -> options.at(URI.create(value(arguments, ++i)), URI.create(value(arguments, ++i)));
                case "--warm-up" -> options.warmedUp(Integer.parseInt(value(arguments, ++i)));
                case "--on" -> options.at(null, URI.create(value(arguments, ++i)));
                case "--keep" -> options.keeping();
                default -> throw new IllegalArgumentException("not understood: " + arguments.get(i));
            };
        }
        return options;
    }

    private SearchOptions withFile(@Nullable Path other) {
        return new SearchOptions(other, articles, rounds, warmUpRounds, search, elasticsearch, keep);
    }

    private SearchOptions withNumbers(int ofArticles, int ofRounds) {
        return new SearchOptions(file, ofArticles, ofRounds, warmUpRounds, search, elasticsearch, keep);
    }

    private SearchOptions at(@Nullable URI service, URI server) {
        return new SearchOptions(file, articles, rounds, warmUpRounds, service, server, keep);
    }

    private SearchOptions keeping() {
        return new SearchOptions(file, articles, rounds, warmUpRounds, search, elasticsearch, true);
    }

    private SearchOptions warmedUp(int ofRounds) {
        return new SearchOptions(file, articles, rounds, ofRounds, search, elasticsearch, keep);
    }

    private static String value(List<String> arguments, int index) {
        if (index >= arguments.size()) {
            throw new IllegalArgumentException(arguments.getLast() + " needs a value");
        }
        return arguments.get(index);
    }
}
