package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.stack.token.DevelopmentTokens;

/**
 * README.md keeps its word: its commands answer what it shows, and no document links to something that is not there.
 *
 * <p>In a block of commands a line that begins with {@code $} is a command and what follows is its output. White space is
 * laid out for reading, and {@code …} stands for anything.
 */
class ReadmeTourIT {

    private static final Path ROOT = Path.of(System.getProperty("sijill.root"));
    private static final String SHOWN_ADDRESS = "http://localhost:8080";
    private static final String SHOWN_TOKEN = "$(./sijill token editor)";
    private static final String PROMPT = "$ ";
    private static final String ANYTHING = "…";

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Set<String> BUILT = Set.of("target", "node_modules");

    /** A command and what README says it answers. */
    record Example(String command, String shown) {

        @Override
        public String toString() {
            return command;
        }
    }

    /** The tour, which only reads. */
    static List<Example> tour() {
        return examples("console");
    }

    /** The life of one article, in its order. */
    static List<Example> writing() {
        return examples("shell");
    }

    @ParameterizedTest
    @MethodSource("tour")
    void theTourShowsWhatIsAnswered(Example example) {
        assertAnswers(example, Stacks.seeded().gateway().uri());
    }

    @ParameterizedTest
    @MethodSource("writing")
    void anArticleIsKeptFoundAndTakenDownAsShown(Example example) {
        assertAnswers(example, Stacks.shared().gateway().uri());
    }

    @Test
    void everyRelativeLinkOfEveryDocumentLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            for (String link : links(document)) {
                if (!Files.exists(document.resolveSibling(link))) {
                    broken.add(ROOT.relativize(document) + ": " + link);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    private static void assertAnswers(Example example, URI gateway) {
        String address = gateway.toString();

        String token = DevelopmentTokens.throwAway().issue("editor");
        String output = run(example.command().replace(SHOWN_ADDRESS, address).replace(SHOWN_TOKEN, token));

        assertThat(squeezed(output)).matches(pattern(example.shown().replace(SHOWN_ADDRESS, address)));
    }

    private static Pattern pattern(String shown) {
        String expression = Arrays.stream(squeezed(shown).split(ANYTHING, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(expression, Pattern.DOTALL);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The command goes in as bytes: words of a command line would be in the platform's charset. */
    private static String run(String command) {
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-s");
        shell.environment().put("no_proxy", "*");
        try {
            Process process = shell.start();
            try (Writer input = process.outputWriter(StandardCharsets.UTF_8)) {
                input.write(command);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(errors).isZero();
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", stop);
        }
    }

    private static List<Example> examples(String language) {
        return FENCED.matcher(text(ROOT.resolve("README.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .flatMap(ReadmeTourIT::examples)
                .toList();
    }

    private static Stream<Example> examples(MatchResult block) {
        return Arrays.stream(block.group(2).split("(?m)^" + Pattern.quote(PROMPT), -1))
                .skip(1)
                .map(ReadmeTourIT::example);
    }

    /** A command reaches to the first line that does not end in a backslash. */
    private static Example example(String text) {
        String[] parts = text.split("(?<!\\\\)\n", 2);
        return new Example(parts[0], parts[1]);
    }

    private static List<String> links(Path document) {
        return LINK.matcher(FENCED.matcher(text(document)).replaceAll(""))
                .results()
                .map(link -> link.group(1).replaceFirst("#.*", ""))
                .filter(link -> !link.isEmpty() && !link.contains(":"))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean foreign = !folder.equals(ROOT) && (name.startsWith(".") || BUILT.contains(name));
                return foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
