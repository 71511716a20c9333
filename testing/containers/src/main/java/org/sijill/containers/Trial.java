package org.sijill.containers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sijill.manifests.rule.Manifest;
import org.sijill.stack.LocalStack;
import org.sijill.stack.process.HealthProbe;
import org.sijill.stack.process.Waiting;
import org.sijill.stack.seed.SeedLoader;

/** The three services in containers, under the terms of an overlay, beside servers of the local stack. */
final class Trial implements AutoCloseable {

    /** Far more than a start takes on an idle machine. */
    private static final Duration START = Duration.ofMinutes(3);

    private static final String MIGRATION = "migrate";

    private final Engine engine;
    private final List<Manifest> overlay;
    private final Map<Service, String> images;
    private final Consumer<String> progress;
    private final LocalStack servers = LocalStack.startThrowAway();
    private final Addresses addresses = new Addresses(servers);
    private final Articles articles = new Articles(addresses.token());
    private final Map<Service, RunningContainer> running = new EnumMap<>(Service.class);
    private final Set<String> acknowledged = new HashSet<>();

    Trial(Engine engine, List<Manifest> overlay, Map<Service, String> images, Consumer<String> progress) {
        this.engine = engine;
        this.overlay = overlay;
        this.images = Map.copyOf(images);
        this.progress = progress;
    }

    /** Shows all that is to be shown, or throws. */
    void run() {
        migrateTwiceAtOnce();
        for (Service service : Service.values()) {
            start(service);
        }
        for (Service service : Service.values()) {
            awaitProbes(service);
        }
        search();
        end(Service.GATEWAY);
        end(Service.SEARCH);
        end(Service.INGEST);
        findWhatWasAcknowledged();
    }

    /** The init container, in two pods that start together. */
    private void migrateTwiceAtOnce() {
        servers.postgres().createDatabase(Addresses.DATABASE);
        Terms terms = Terms.of(overlay, Service.INGEST.title(), MIGRATION);
        Map<String, String> environment = addresses.environment(Service.INGEST, terms);
        // Both listen for a moment, where pods have an address of their own.
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        List<RunningContainer> both = List.of("one", "other").stream()
                .map(pod -> engine.start(MIGRATION + "-" + pod, image(Service.INGEST), terms, environment))
                .toList();
        for (RunningContainer migration : both) {
            int code = migration.awaitEnd(START);
            if (code != 0) {
                throw new CheckFailure(migration.name() + " ended with " + code + ":\n" + engine.log(migration.name()));
            }
            engine.remove(migration.name());
        }
        progress.accept("the database is migrated, by two pods at once");
    }

    private void start(Service service) {
        Terms terms = Terms.of(overlay, service.title(), service.title());
        running.put(
                service,
                engine.start(
                        "sijill-" + service.title(), image(service), terms, addresses.environment(service, terms)));
    }

    /** Asks what the manifests' probes ask, from outside. */
    private void awaitProbes(Service service) {
        RunningContainer container = container(service);
        for (String path : container.terms().probes()) {
            boolean answered = Waiting.until(
                    START,
                    () -> HealthProbe.answersOk(addresses.management(service).resolve(path)) || !container.isRunning());
            if (!answered || !container.isRunning()) {
                throw new CheckFailure(service.title() + " does not answer " + path
                        + (container.wasShortOfMemory() ? "; it was short of memory" : "") + ":\n"
                        + engine.log(container.name()));
            }
        }
        container.assertHeld();
        progress.accept(service.title() + " answers its probes, as "
                + container.terms().user() + " without rights; memory " + engine.memory(container.name()));
    }

    private void search() {
        long loaded = new SeedLoader(addresses.of(Service.GATEWAY), addresses.token())
                .load().stream().filter(SeedLoader.Loaded::indexed).count();
        int found = articles.total(
                addresses.of(Service.GATEWAY), "q=" + URLEncoder.encode(Articles.ALEPPO, StandardCharsets.UTF_8));
        if (found != loaded || found == 0) {
            throw new CheckFailure("a search finds " + found + " of " + loaded + " articles");
        }
        progress.accept("a search through the gateway finds " + found + " articles");
    }

    /** SIGTERM while requests are under way: all of them are answered, and the service ends within its grace. */
    private void end(Service service) {
        RunningContainer container = container(service);
        String memory = engine.memory(container.name());
        ProcessHandle process = container.process();
        RequestsUnderWay.Outcome outcome = RequestsUnderWay.until(
                process::destroy,
                () -> service == Service.SEARCH
                        ? articles.search(addresses.of(service))
                        : articles.post(addresses.of(service)));
        Duration limit = Duration.ofSeconds(
                container.terms().graceSeconds() - container.terms().pauseSeconds());
        int code = container.awaitEnd(limit);
        Duration took = Duration.ofNanos(System.nanoTime() - outcome.endAskedAt());
        judge(container, outcome, code, took.compareTo(limit) < 0);
        if (service != Service.SEARCH) {
            outcome.answers().forEach(answer -> acknowledged.add(articles.id(answer)));
        }
        progress.accept(service.title() + ": SIGTERM with " + outcome.atTheEnd() + " requests under way, none of "
                + outcome.answers().size() + " lost, ended after " + took.toMillis() + " ms of " + limit.toSeconds()
                + " s; memory before it " + memory);
        start(service);
        awaitProbes(service);
    }

    private void judge(RunningContainer container, RequestsUnderWay.Outcome outcome, int code, boolean inTime) {
        boolean good = inTime
                && outcome.atTheEnd() > 0
                && outcome.lost().isEmpty()
                && RunningContainer.isOrderly(code)
                && !container.wasShortOfMemory();
        if (!good) {
            throw new CheckFailure(container.name() + " ended with " + code + (inTime ? "" : " too late") + ", "
                    + outcome.atTheEnd() + " requests were under way, lost: " + outcome.lost() + "\n"
                    + engine.log(container.name()));
        }
    }

    /** What was answered is in the record and in the index, whatever ended meanwhile. */
    private void findWhatWasAcknowledged() {
        acknowledged.forEach(id -> articles.read(addresses.of(Service.GATEWAY), id));
        boolean found = Waiting.until(
                START,
                () -> articles.total(addresses.of(Service.GATEWAY), "size=0&source=" + Articles.SOURCE)
                        >= acknowledged.size());
        if (!found) {
            throw new CheckFailure("not all of " + acknowledged.size() + " acknowledged articles are found");
        }
        progress.accept("all " + acknowledged.size() + " acknowledged articles are in the record and found");
    }

    private RunningContainer container(Service service) {
        RunningContainer container = running.get(service);
        if (container == null) {
            throw new IllegalStateException(service.title() + " has not been started");
        }
        return container;
    }

    private String image(Service service) {
        return images.getOrDefault(service, "");
    }

    @Override
    public void close() {
        running.values().forEach(container -> engine.remove(container.name()));
        engine.remove(MIGRATION + "-one");
        engine.remove(MIGRATION + "-other");
        servers.close();
    }
}
