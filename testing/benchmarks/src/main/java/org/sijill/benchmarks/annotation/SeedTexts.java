package org.sijill.benchmarks.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.sijill.text.canonical.Canonicalizer;

/** The five seeds, each by itself, as received. The folder is that of the clone, or the one in {@code -Dsijill.root}. */
@State(Scope.Benchmark)
public class SeedTexts {

    final List<String> raw = read();

    /** Length of all texts, made canonical, as UTF-8. */
    final long bytes = raw.stream()
            .mapToLong(text -> Canonicalizer.canonicalize(text).text().getBytes(StandardCharsets.UTF_8).length)
            .sum();

    private static List<String> read() {
        Path seeds = Path.of(System.getProperty("sijill.root", "."), "seeds");
        try (Stream<Path> files = Files.list(seeds)) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .map(SeedTexts::text)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
