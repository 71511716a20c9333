package org.sijill.evaluation.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.similarity.Copies;
import org.sijill.text.similarity.TextSketch;

/** The entry point of {@code ./sijill evaluate stories}: decides labelled pairs of articles and counts. */
public final class StoriesEvaluation {

    private static final int WRONG_USE = 2;
    private static final List<String> FILES = List.of("news/ant-2018.ndjson.gz", "news/almayadeen-2023.ndjson.gz");
    private static final int DATE_LENGTH = "2018-02-18".length();

    private final ObjectMapper json = new ObjectMapper();
    private final PrintStream out;

    private StoriesEvaluation(PrintStream out) {
        this.out = out;
    }

    /** Ends the process with 0 for success and 2 for options that are not understood or data that is not there. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getProperty("sijill.root", "")).toAbsolutePath();
        boolean isUnderstood = arguments.length == 0 || (arguments.length == 2 && arguments[0].equals("--data"));
        Path data = isUnderstood && arguments.length == 2
                ? Path.of(arguments[1])
                : root.resolveSibling("shared").resolve("data");
        if (!isUnderstood || !Files.exists(data.resolve(FILES.getFirst()))) {
            out.println(
                    "usage: ./sijill evaluate stories [--data DIR], where DIR holds " + String.join(" and ", FILES));
            Runtime.getRuntime().exit(WRONG_USE);
        }
        new StoriesEvaluation(out).run(data);
    }

    private void run(Path data) throws IOException {
        List<Pair> chosenOn = pairs("pairs.tsv");
        List<Pair> heldOut = pairs("held-out.tsv");
        Set<String> wanted = new HashSet<>();
        Stream.of(chosenOn, heldOut)
                .flatMap(List::stream)
                .forEach(pair -> wanted.addAll(List.of(pair.first(), pair.second())));
        Map<String, Article> articles = new HashMap<>();
        for (String file : FILES) {
            read(data.resolve(file), wanted, articles);
        }
        out.println("pairs on which the limits were chosen, alike and unlike:");
        Counts chosen = count(chosenOn, articles);
        out.println("  recall among them " + thousandths((double) chosen.right() / (chosen.right() + chosen.missed())));
        out.println("pairs drawn afterwards of what is in one story:");
        count(heldOut, articles);
    }

    private Counts count(List<Pair> pairs, Map<String, Article> articles) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Pair pair : pairs) {
            Article first = Objects.requireNonNull(articles.get(pair.first()), pair.first());
            Article second = Objects.requireNonNull(articles.get(pair.second()), pair.second());
            boolean found = first.isCopyOf(second);
            right += found && pair.isCopy() ? 1 : 0;
            wrong += found && !pair.isCopy() ? 1 : 0;
            missed += !found && pair.isCopy() ? 1 : 0;
            if (found != pair.isCopy()) {
                out.println((found ? "  wrongly one story: " : "  missed: ") + pair.first() + " " + pair.second() + " "
                        + thousandths(first.similarity(second)));
            }
        }
        out.println(
                "  pairs " + pairs.size() + ", put into one story " + (right + wrong) + ", of them rightly " + right);
        out.println("  precision " + thousandths((double) right / (right + wrong)));
        return new Counts(right, missed);
    }

    private static String thousandths(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static List<Pair> pairs(String name) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream stream = Objects.requireNonNull(StoriesEvaluation.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] columns = line.split("\t", -1);
                    pairs.add(new Pair(columns[0], columns[1], columns[2].equals("1")));
                }
            }
        }
        return pairs;
    }

    private void read(Path file, Set<String> wanted, Map<String, Article> articles) throws IOException {
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode draft = json.readTree(line);
                String id = draft.path("externalId").asText();
                if (wanted.contains(id)) {
                    articles.put(id, article(draft));
                }
            }
        }
    }

    private static Article article(JsonNode draft) {
        String published = draft.path("publishedAt").asText();
        return new Article(
                draft.path("source").asText(),
                published.length() < DATE_LENGTH ? null : LocalDate.parse(published.substring(0, DATE_LENGTH)),
                TextSketch.of(
                        Canonicalizer.canonicalize(draft.path("body").asText()).text()));
    }

    private record Counts(int right, int missed) {}

    private record Pair(String first, String second, boolean isCopy) {}

    private record Article(
            String source,
            @Nullable LocalDate day,
            @Nullable TextSketch sketch) {

        boolean isCopyOf(Article other) {
            return sketch != null
                    && other.sketch != null
                    && Copies.are(sketch, other.sketch, source.equals(other.source), day, other.day);
        }

        double similarity(Article other) {
            return sketch == null || other.sketch == null ? 0 : sketch.similarity(other.sketch);
        }
    }
}
