package org.sijill.benchmarks.search;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.sijill.benchmarks.search.QueryMix.Query;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;
import org.sijill.stack.SijillStack;

/**
 * {@code ./sijill bench search}: what search-service adds to a search, in the same run and with the same bodies, and
 * what the export of everything costs.
 */
public final class SearchBenchmark {

    /** Rounds of both ways that do not count, after the service has been warmed up by itself. */
    private static final int WARM_UP_ROUNDS = 3;

    private final SearchOptions options;
    private final PrintStream out;

    private SearchBenchmark(SearchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Runs it; {@code sijill.root} is the folder of the checkout. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("sijill.root", "."));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            Path standard = root.resolve("../shared/data/news/ant-2018.ndjson.gz");
            new SearchBenchmark(SearchOptions.of(List.of(arguments), standard), out).run();
        } catch (IllegalArgumentException misuse) {
            out.println(misuse.getMessage());
            System.exit(2);
        }
    }

    private void run() throws Exception {
        if (options.elasticsearch() != null) {
            measureWhatRuns(options.elasticsearch());
            return;
        }
        out.println("starting servers and services");
        try (SijillStack stack = SijillStack.startThrowAway()) {
            load(stack.elasticsearch().uri());
            if (options.keep()) {
                out.println("--at " + stack.search().uri() + " "
                        + stack.elasticsearch().uri());
                out.println("pid of search-service: " + stack.search().pid() + "; Enter ends it");
                new BufferedInputStream(System.in).read();
                return;
            }
            measure(
                    stack.search().uri(),
                    stack.elasticsearch().uri(),
                    OptionalLong.of(stack.search().pid()));
        }
    }

    private void measureWhatRuns(URI elasticsearch) throws IOException, InterruptedException {
        if (options.search() != null) {
            measure(options.search(), elasticsearch, OptionalLong.empty());
            return;
        }
        try (ServiceProcess service = ServiceProcess.start(ServiceSpecification.throwAway("search-service")
                .with("quarkus.elasticsearch.hosts", elasticsearch.getHost() + ":" + elasticsearch.getPort()))) {
            service.awaitReady();
            measure(service.uri(), elasticsearch, OptionalLong.of(service.pid()));
        }
    }

    private void load(URI elasticsearch) throws InterruptedException {
        long start = System.nanoTime();
        Http server = new Http(elasticsearch);
        Loader loader = new Loader(server, Names.read(server));
        Corpus.read(options.file(), options.articles(), loader::load);
        loader.repeat(options.articles());
        loader.finish();
        out.format(
                Locale.ROOT, "%d articles loaded in %.0f s%n", options.articles(), (System.nanoTime() - start) / 1e9);
    }

    private void measure(URI search, URI elasticsearch, OptionalLong pid) throws IOException, InterruptedException {
        if (options.rounds() > 0) {
            compare(search, elasticsearch, pid);
        }
        out.println(ExportMeasurement.run(elasticsearch).text());
    }

    private void compare(URI search, URI elasticsearch, OptionalLong pid) {
        List<Query> queries = QueryMix.queries();
        List<HttpRequest> through = queries.stream()
                .map(query -> HttpRequest.newBuilder(URI.create(search + target(query)))
                        .build())
                .toList();
        List<HttpRequest> straight = record(queries, elasticsearch);
        List<Http> readers = Round.clients(search);
        List<Http> servers = Round.clients(elasticsearch);
        SearchReport report = new SearchReport(queries);
        warmUp(through, readers);
        ProcessorTime used = new ProcessorTime(pid);
        for (int i = 0; i < WARM_UP_ROUNDS + options.rounds(); i++) {
            // Who goes first changes, so that neither always finds what the other has warmed.
            boolean serviceFirst = i % 2 == 0;
            Round first = used.during(
                    serviceFirst, () -> serviceFirst ? Round.run(through, readers) : Round.run(straight, servers));
            Round second = used.during(
                    !serviceFirst, () -> serviceFirst ? Round.run(straight, servers) : Round.run(through, readers));
            if (i >= WARM_UP_ROUNDS) {
                report.add(serviceFirst ? first : second, serviceFirst ? second : first);
            }
        }
        out.println(report.text(articles(elasticsearch)));
        out.println(used.text((WARM_UP_ROUNDS + options.rounds()) * queries.size()));
    }

    /** A service runs for weeks: what its virtual machine spends on compiling in the first minute is not what it adds. */
    private void warmUp(List<HttpRequest> through, List<Http> readers) {
        for (int i = 0; i < options.warmUpRounds(); i++) {
            Round.run(through, readers);
        }
    }

    /** Unfolded, because what counts the copies on a page is a request of its own. */
    private static String target(Query query) {
        return "/api/v1/search?" + query.parameters() + "&fold=false";
    }

    private static int articles(URI elasticsearch) {
        return new Http(elasticsearch)
                .post("/articles-s1/_search", "{\"size\": 0, \"track_total_hits\": true}")
                .path("hits")
                .path("total")
                .path("value")
                .asInt();
    }

    /** What a search-service of its own, behind a recorder, sends for each query. */
    private static List<HttpRequest> record(List<Query> queries, URI elasticsearch) {
        List<HttpRequest> recorded = new ArrayList<>();
        try (Recorder recorder = new Recorder(elasticsearch);
                ServiceProcess service = ServiceProcess.start(ServiceSpecification.throwAway("search-service")
                        .with("quarkus.elasticsearch.hosts", recorder.hostAndPort()))) {
            service.awaitReady();
            Http reader = new Http(service.uri());
            for (Query query : queries) {
                reader.get(target(query));
                recorded.add(Http.post(
                        elasticsearch.resolve(recorder.last().target()),
                        recorder.last().body()));
            }
        }
        return recorded;
    }
}
