package org.sijill.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sijill.stack.home.Installation;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.StackException;
import org.sijill.stack.token.DevelopmentTokens;
import org.sijill.stack.token.TokenKey;

/** The whole of Sijill: both servers and the three services, all on the loopback address. */
public final class SijillStack implements AutoCloseable {

    /** The database of the ingest service. */
    public static final String DATABASE = "sijill";

    private static final String INGEST = "ingest-service";
    private static final String SEARCH = "search-service";
    private static final String GATEWAY = "gateway";

    private final PartsStarted parts = new PartsStarted();
    private final LocalStack servers;
    private final DevelopmentTokens tokens;
    private @Nullable ServiceProcess ingest;
    private @Nullable ServiceProcess search;
    private @Nullable ServiceProcess gateway;

    private SijillStack(LocalStack servers, DevelopmentTokens tokens) {
        this.servers = servers;
        this.tokens = tokens;
    }

    /** A new, empty Sijill on free ports, from the modules as they were built last; returns when all is ready. */
    public static SijillStack startThrowAway() {
        return startThrowAway(specification -> specification);
    }

    /** The same, with a say in how each service is started. */
    public static SijillStack startThrowAway(UnaryOperator<ServiceSpecification> adjustment) {
        return start(
                LocalStack.startThrowAway(),
                DevelopmentTokens.throwAway(),
                ServiceSpecification.throwAway(INGEST),
                ServiceSpecification.throwAway(SEARCH),
                ServiceSpecification.throwAway(GATEWAY),
                adjustment,
                line -> {});
    }

    /**
     * The Sijill of {@code ./sijill up}, with the data of the last time.
     *
     * @param programs a folder with the build results of each service, {@code gateway/quarkus-app} for example
     */
    public static SijillStack startLasting(Installation installation, Path programs, Progress progress) {
        Path run = installation.run();
        return start(
                LocalStack.startLasting(installation, progress),
                TokenKey.of(installation.tokenKey()),
                lasting(INGEST, programs, ServerPlace.lasting(run.resolve(INGEST), FixedPorts.INGEST)),
                lasting(SEARCH, programs, ServerPlace.lasting(run.resolve(SEARCH), FixedPorts.SEARCH)),
                lasting(GATEWAY, programs, ServerPlace.lasting(run.resolve(GATEWAY), FixedPorts.GATEWAY)),
                specification -> specification,
                progress);
    }

    private static ServiceSpecification lasting(String name, Path programs, ServerPlace place) {
        return new ServiceSpecification(
                name,
                programs.resolve(name),
                Launcher.JVM,
                place,
                FixedPorts.management(place.port()),
                Map.of(),
                Map.of());
    }

    private static SijillStack start(
            LocalStack servers,
            DevelopmentTokens tokens,
            ServiceSpecification ingest,
            ServiceSpecification search,
            ServiceSpecification gateway,
            UnaryOperator<ServiceSpecification> adjustment,
            Progress progress) {
        SijillStack stack = new SijillStack(servers, tokens);
        progress.step("starting " + INGEST + ", " + SEARCH + " and " + GATEWAY);
        try {
            ServiceSpecification ingestion = ingest.with(servers.postgres(), DATABASE)
                    .with(servers.elasticsearch())
                    .with("sijill.ingest.alerts.search-url", address(search));
            ServiceSpecification searching = search.with(servers.elasticsearch());
            ServiceSpecification routing = gateway.with("sijill.upstream.ingest.url", address(ingest))
                    .with("sijill.upstream.search.url", address(search))
                    .with("sijill.upstream.ingest.management-url", management(ingest))
                    .with("sijill.upstream.search.management-url", management(search))
                    // Here all callers are one client, and a test asks more than people do.
                    .with("sijill.limit.enabled", "false");
            UnaryOperator<ServiceSpecification> finished = part -> adjustment.apply(part.with(tokens));
            PartsStarted.together(List.of(
                    () -> stack.ingest = stack.startService(finished.apply(ingestion), progress),
                    () -> stack.search = stack.startService(finished.apply(searching), progress),
                    () -> stack.gateway = stack.startService(finished.apply(routing), progress)));
            return stack;
        } catch (StackException e) {
            stack.close();
            throw e;
        }
    }

    private static String address(ServiceSpecification specification) {
        return "http://127.0.0.1:" + specification.place().port();
    }

    private static String management(ServiceSpecification specification) {
        return "http://127.0.0.1:" + specification.managementPort();
    }

    private ServiceProcess startService(ServiceSpecification specification, Progress progress) {
        ServiceProcess service = parts.start(() -> ServiceProcess.start(specification), ServiceProcess::close);
        service.awaitReady();
        progress.step(service.name() + " is ready at " + service.uri());
        return service;
    }

    public ServiceProcess ingest() {
        return Objects.requireNonNull(ingest);
    }

    public ServiceProcess search() {
        return Objects.requireNonNull(search);
    }

    public ServiceProcess gateway() {
        return Objects.requireNonNull(gateway);
    }

    /** Makes the tokens that its services accept. */
    public DevelopmentTokens tokens() {
        return tokens;
    }

    public LocalStack servers() {
        return servers;
    }

    public Elasticsearch elasticsearch() {
        return servers.elasticsearch();
    }

    public Postgres postgres() {
        return servers.postgres();
    }

    @Override
    public void close() {
        parts.close();
        servers.close();
    }
}
