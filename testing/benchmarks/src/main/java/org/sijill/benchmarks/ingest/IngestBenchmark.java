package org.sijill.benchmarks.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sijill.index.IndexSchema;
import org.sijill.stack.SijillStack;

/**
 * Imports articles end to end into a Sijill of its own, and in the same run sends the same final documents straight to
 * {@code _bulk}, to an identical empty index and to one with a single plain text field. Started by {@code ./sijill bench
 * ingest}.
 */
public final class IngestBenchmark {

    /** The source of the articles that come before the clock starts. */
    static final String WARM_UP = "warm-up";

    /**
     * After 3,000 articles the compilers of ingest-service and Elasticsearch still took a quarter of both processors, from
     * the whole way only: they have done when {@code _bulk} is measured.
     */
    private static final int WARM_UP_ARTICLES = 24_000;

    private static final String RAW = "raw-identical";
    private static final String PLAIN = "raw-plain";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BenchmarkOptions options;
    private final SijillStack stack;
    private final Http gateway;
    private final Http elasticsearch;
    private final ProcessCosts costs;
    private final PrintStream out;

    private IngestBenchmark(BenchmarkOptions options, SijillStack stack, PrintStream out) {
        this.options = options;
        this.stack = stack;
        this.out = out;
        this.gateway = new Http(stack.gateway().uri(), stack.tokens().issue("editor"));
        this.elasticsearch = new Http(stack.elasticsearch().uri());
        // The parts are this process' children: it is counted without them.
        this.costs = new ProcessCosts(processes(stack), "benchmark");
    }

    /** Prints the figures; the options are those of {@link BenchmarkOptions#of}. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getProperty("sijill.root", "."));
        Path standard = root.resolveSibling("shared/data/news/ant-2018.ndjson.gz");
        BenchmarkOptions options = BenchmarkOptions.of(List.of(arguments), standard);
        out.println("starting a Sijill of its own");
        Path folder = Files.createTempDirectory("sijill-bench");
        try (SijillStack stack = SijillStack.startThrowAway()) {
            new IngestBenchmark(options, stack, out)
                    .run(folder.resolve("drafts.ndjson.gz"), folder.resolve("documents.ndjson"));
        } finally {
            Files.deleteIfExists(folder.resolve("drafts.ndjson.gz"));
            Files.deleteIfExists(folder.resolve("documents.ndjson"));
            Files.delete(folder);
        }
    }

    private static Map<String, Long> processes(SijillStack stack) {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("ingest", stack.ingest().pid());
        processes.put("gateway", stack.gateway().pid());
        processes.put("postgresql", stack.postgres().pid());
        processes.put("elasticsearch", stack.elasticsearch().pid());
        return processes;
    }

    private void run(Path upload, Path file) {
        out.println("warming up with " + WARM_UP_ARTICLES + " articles");
        prepared(options.warmUp(WARM_UP, WARM_UP_ARTICLES), upload, WARM_UP_ARTICLES, 0)
                .run();
        out.println("importing " + options.articles() + " articles");
        long bytes = options.drafts().mapToLong(Draft::textBytes).sum();
        DiskUse before = DiskUse.of(stack, elasticsearch);
        Measurement whole = Measurement.of(
                "end to end",
                options.articles(),
                bytes,
                costs,
                prepared(options.drafts(), upload, options.articles(), WARM_UP_ARTICLES));
        Map<String, Double> peaks = costs.peakMebibytes();
        String disk = DiskUse.of(stack, elasticsearch).perArticle(before, options.articles());
        Documents documents = Documents.of(elasticsearch, IndexSchema.READ_ALIAS, file);
        out.println("sending the same documents straight to _bulk");
        Measurement raw = raw("_bulk, identical index", RAW, identical(), whole, documents);
        Measurement plain = raw("_bulk, one plain text field", PLAIN, plainText(), whole, documents);
        new BenchmarkReport(List.of(whole, raw, plain), peaks, disk).print(out);
    }

    /** What submits drafts and waits until a search finds them all. */
    private Runnable prepared(Stream<Draft> drafts, Path upload, int articles, int before) {
        Runnable found = () -> Http.until(() -> found() >= before + articles, "indexing");
        if (options.oneByOne()) {
            return () -> {
                new DraftFeed(gateway).send(drafts);
                found.run();
            };
        }
        ImportFeed.write(drafts, upload);
        return () -> {
            new ImportFeed(gateway).send(upload, articles);
            found.run();
        };
    }

    private long found() {
        return elasticsearch
                .get("/" + IndexSchema.READ_ALIAS + "/_count")
                .path("count")
                .asLong();
    }

    private Measurement raw(String name, String index, String definition, Measurement whole, Documents documents) {
        elasticsearch.put("/" + index, definition);
        RawIndexing indexing = new RawIndexing(
                elasticsearch, index, line -> index.equals(PLAIN) ? IngestBenchmark.textOf(line) : line);
        Measurement measured = Measurement.of(name, whole.articles(), whole.textBytes(), costs, () -> {
            try (Stream<String> lines = documents.lines()) {
                indexing.send(lines);
            }
        });
        long count = elasticsearch.get("/" + index + "/_count").path("count").asLong();
        if (count != whole.articles()) {
            throw new IllegalStateException(index + " has " + count + " documents instead of " + whole.articles());
        }
        elasticsearch.delete("/" + index);
        return measured;
    }

    private static String identical() {
        return IndexSchema.articlesJson();
    }

    private static String plainText() {
        ObjectNode definition = JSON.createObjectNode();
        ObjectNode index = definition.putObject("settings").putObject("index");
        index.put("number_of_shards", 1).put("number_of_replicas", 0);
        definition
                .putObject("mappings")
                .put("dynamic", "strict")
                .putObject("properties")
                .putObject("text")
                .put("type", "text");
        return definition.toString();
    }

    private static String textOf(String line) {
        try {
            JsonNode document = JSON.readTree(line);
            String text = document.path("title").asText() + "\n"
                    + document.path("body").asText();
            return JSON.createObjectNode().put("text", text).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
