package org.sijill.benchmarks.gateway;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.stack.Launcher;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;
import org.sijill.stack.SijillStack;
import org.sijill.stack.home.Installation;
import org.sijill.stack.seed.SeedLoader;

/**
 * {@code ./sijill bench gateway}: searches sent to search-service and through the gateway, in turn and in the same run, so
 * that what the machine does otherwise weighs on all alike; then start-up and memory. The native gateway is measured
 * when it has been built.
 */
public final class GatewayBenchmark {

    private static final int CLIENTS = 4;
    private static final int ROUNDS = 24;

    /** Until search-service is compiled for the most part; while its compiler works, it takes a processor. */
    private static final int WARM_UP_ROUNDS = 6;

    private static final int REQUESTS_OF_EACH = Integer.getInteger("sijill.bench.requests", 150);
    private static final int STARTS = 10;
    private static final int MANY = Integer.getInteger("sijill.bench.many", 100_000);

    private static final String DIRECT = "search-service, called directly";

    private static final List<String> QUERIES =
            List.of("\u062D\u0644\u0628", "\u0643\u064A\u0631\u064A", "\u0631\u0648\u0633\u064A\u0627");

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final SijillStack stack;
    private final Map<String, ServiceProcess> gateways = new LinkedHashMap<>();

    private GatewayBenchmark(SijillStack stack) {
        this.stack = stack;
    }

    /** Prints the figures; needs the services as {@code ./mvnw package} makes them. */
    public static void main(String[] arguments) throws IOException {
        try (SijillStack stack = SijillStack.startThrowAway()) {
            new SeedLoader(stack.gateway().uri(), stack.tokens().issue("editor")).load();
            new GatewayBenchmark(stack).run();
        }
        Runtime.getRuntime().exit(0);
    }

    private void run() throws IOException {
        gateways.put("through the gateway, JVM", stack.gateway());
        @Nullable Path runner = runner();
        ServiceProcess built = runner == null ? null : startNative();
        try {
            compare();
            memory();
        } finally {
            if (built != null) {
                built.close();
            }
        }
        startUp(runner);
    }

    private ServiceProcess startNative() {
        ServiceProcess started = ServiceProcess.start(ServiceSpecification.throwAway("gateway")
                .with(Launcher.NATIVE)
                .with("sijill.limit.enabled", "false")
                .with("sijill.upstream.ingest.url", stack.ingest().uri().toString())
                .with("sijill.upstream.search.url", stack.search().uri().toString()));
        gateways.put("through the gateway, native", started);
        return started;
    }

    private void compare() {
        Map<String, List<URI>> targets = new LinkedHashMap<>();
        targets.put(DIRECT, searches(stack.search().uri()));
        gateways.forEach((name, gateway) -> targets.put(name, searches(gateway.uri())));
        Map<String, Latencies> results = new LinkedHashMap<>();
        out.println("Memory idle (RSS)");
        gateways.forEach((name, gateway) -> resident(name, gateway));
        try (Load load = new Load(CLIENTS)) {
            List<String> order = new ArrayList<>(targets.keySet());
            Random random = new Random(1);
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                for (String name : order) {
                    Latencies result = load.run(Objects.requireNonNull(targets.get(name)), REQUESTS_OF_EACH);
                    if (round >= 0) {
                        results.merge(name, result, Latencies::and);
                    }
                }
                // What one leaves to be done, garbage for instance, is not always done while the same other is
                // measured.
                Collections.shuffle(order, random);
            }
        }
        out.println("A search, " + CLIENTS + " clients, " + ROUNDS + " rounds in turn");
        targets.keySet()
                .forEach(name ->
                        out.println(Objects.requireNonNull(results.get(name)).line(name)));
        Latencies direct = Objects.requireNonNull(results.get(DIRECT));
        gateways.keySet()
                .forEach(name ->
                        out.println(Objects.requireNonNull(results.get(name)).beyond(direct, name)));
    }

    private void memory() {
        out.println("After " + MANY + " requests through each");
        try (Load load = new Load(CLIENTS)) {
            gateways.forEach((name, gateway) -> {
                URI article = gateway.uri().resolve("/api/v1/articles/nobody");
                Latencies result = load.runExpecting(404, List.of(article), MANY / CLIENTS);
                out.println(result.line(name));
                resident(name, gateway);
            });
        }
    }

    private void resident(String name, ServiceProcess gateway) {
        out.println(String.format(Locale.ROOT, "  %-34s RSS %d MiB", name, Memory.residentMebibytes(gateway.pid())));
    }

    private void startUp(@Nullable Path runner) throws IOException {
        Path target = target();
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put(
                "JVM",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-jar",
                        target.resolve("quarkus-app/quarkus-run.jar").toString()));
        if (runner != null) {
            commands.put("native", List.of(runner.toString()));
            out.println("Size of the executable " + (Files.size(runner) >> 20) + " MiB");
        }
        out.println("Size of the jars, without a JDK " + (sizeOf(target.resolve("quarkus-app")) >> 20) + " MiB");
        out.println("Start of the process to the first answer, " + STARTS + " times");
        commands.forEach((name, command) -> {
            List<String> words = new ArrayList<>(command);
            // After the program's name: options of the JVM, and of a native executable as well.
            stack.tokens().properties().forEach((property, value) -> words.add(1, "-D" + property + "=" + value));
            List<Double> millis =
                    FirstAnswer.measure(words, STARTS).stream().sorted().toList();
            out.println(String.format(
                    Locale.ROOT,
                    "  %-8s median %.0f ms, fastest %.0f, slowest %.0f",
                    name,
                    millis.get(millis.size() / 2),
                    millis.getFirst(),
                    millis.getLast()));
        });
    }

    private static List<URI> searches(URI service) {
        List<URI> addresses = new ArrayList<>();
        for (String query : QUERIES) {
            addresses.add(service.resolve("/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
        }
        return addresses;
    }

    private static Path target() {
        return Installation.current().root().resolve("gateway/target");
    }

    private static long sizeOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static @Nullable Path runner() throws IOException {
        try (Stream<Path> files = Files.list(target())) {
            return files.filter(file -> file.toString().endsWith("-runner"))
                    .findFirst()
                    .orElse(null);
        }
    }
}
