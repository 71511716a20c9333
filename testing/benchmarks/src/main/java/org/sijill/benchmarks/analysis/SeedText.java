package org.sijill.benchmarks.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.token.WordScanner;

/** The five seeds in one text, canonical. The folder is that of the clone, or the one in {@code -Dsijill.root}. */
@State(Scope.Benchmark)
public class SeedText {

    final String text = Canonicalizer.canonicalize(read()).text();

    /** Its length as UTF-8. */
    final int bytes = text.getBytes(StandardCharsets.UTF_8).length;

    final int words = count(text);

    private static int count(String text) {
        WordScanner scanner = new WordScanner(text);
        int words = 0;
        while (scanner.next()) {
            words++;
        }
        return words;
    }

    private static String read() {
        StringBuilder text = new StringBuilder();
        Path seeds = Path.of(System.getProperty("sijill.root", "."), "seeds");
        try (var files = Files.list(seeds)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }
}
