package org.sijill.benchmarks.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to import.
 *
 * @param file drafts, one a line; null for made-up ones
 * @param oneByOne whether each article is submitted by itself instead of all as one import
 */
record BenchmarkOptions(@Nullable Path file, int articles, boolean oneByOne) {

    /** As many as the file that the project's figures are from has. */
    private static final int GENERATED = 24_000;

    /** Reads {@code [--data FILE | --generated] [--articles N] [--one-by-one]}; without a file it takes {@code standard} if it is there. */
    static BenchmarkOptions of(List<String> arguments, Path standard) {
        Path file = Files.exists(standard) ? standard : null;
        Integer articles = null;
        boolean oneByOne = false;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--generated" -> file = null;
                case "--one-by-one" -> oneByOne = true;
                case "--data" -> file = Path.of(value(arguments, ++i));
                case "--articles" -> articles = Integer.valueOf(value(arguments, ++i));
                default -> throw new IllegalArgumentException("not understood: " + arguments.get(i));
            }
        }
        if (file != null && !Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        int standardNumber = file == null ? GENERATED : Drafts.count(file);
        return new BenchmarkOptions(file, articles == null ? standardNumber : articles, oneByOne);
    }

    /** The drafts, the same each time. */
    Stream<Draft> drafts() {
        return file == null ? Drafts.generated("generated", articles) : Drafts.ofFile(file, articles);
    }

    /** Others like them, under a source of their own. */
    Stream<Draft> warmUp(String source, int number) {
        return file == null ? Drafts.generated(source, number) : Drafts.mirrored(file, source, number);
    }

    private static String value(List<String> arguments, int index) {
        if (index >= arguments.size()) {
            throw new IllegalArgumentException(arguments.getLast() + " needs a value");
        }
        return arguments.get(index);
    }
}
