package org.sijill.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sijill.stack.home.Installation;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.StackException;

/** Elasticsearch and PostgreSQL, started at the same time. */
public final class LocalStack implements AutoCloseable {

    private final PartsStarted parts = new PartsStarted();
    private @Nullable Elasticsearch elasticsearch;
    private @Nullable Postgres postgres;

    private LocalStack() {}

    /** New, empty servers on free ports; their data is deleted when they are closed. */
    public static LocalStack startThrowAway() {
        Installation installation = Installation.current();
        return start(
                installation,
                ServerPlace.throwAway(installation, "elasticsearch"),
                ServerPlace.throwAway(installation, "postgresql"),
                line -> {});
    }

    /** The servers of {@code ./sijill up}, with the data of the last time. */
    public static LocalStack startLasting(Installation installation, Progress progress) {
        Path data = installation.data();
        return start(
                installation,
                ServerPlace.lasting(data.resolve("elasticsearch"), FixedPorts.ELASTICSEARCH),
                ServerPlace.lasting(data.resolve("postgresql"), FixedPorts.POSTGRESQL),
                progress);
    }

    private static LocalStack start(
            Installation installation, ServerPlace forElasticsearch, ServerPlace forPostgres, Progress progress) {
        LocalStack stack = new LocalStack();
        progress.step("starting Elasticsearch and PostgreSQL");
        try {
            PartsStarted.together(List.of(
                    () -> stack.startElasticsearch(installation, forElasticsearch, progress),
                    () -> stack.startPostgres(installation, forPostgres, progress)));
            return stack;
        } catch (StackException e) {
            stack.close();
            throw e;
        }
    }

    private void startElasticsearch(Installation installation, ServerPlace place, Progress progress) {
        Elasticsearch started = parts.start(() -> Elasticsearch.start(installation, place), Elasticsearch::close);
        elasticsearch = started;
        progress.step("Elasticsearch answers at " + started.uri());
    }

    private void startPostgres(Installation installation, ServerPlace place, Progress progress) {
        Postgres started = parts.start(() -> Postgres.start(installation, place), Postgres::close);
        postgres = started;
        progress.step("PostgreSQL takes connections on port " + started.port());
    }

    public Elasticsearch elasticsearch() {
        return Objects.requireNonNull(elasticsearch);
    }

    public Postgres postgres() {
        return Objects.requireNonNull(postgres);
    }

    @Override
    public void close() {
        parts.close();
    }
}
