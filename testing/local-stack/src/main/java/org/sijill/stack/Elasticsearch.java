package org.sijill.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.sijill.stack.home.Installation;
import org.sijill.stack.home.ServerHomes;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.HealthProbe;
import org.sijill.stack.process.ServerUser;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.SupervisedProcess;

/**
 * One real Elasticsearch node on the loopback address, with Sijill's analysis plugin. It dies with this JVM.
 */
public final class Elasticsearch implements AutoCloseable {

    /** About 11 s on two idle cores; the rest is for machines that do other work at the same time. */
    private static final Duration START = Duration.ofMinutes(3);

    private final ServerPlace place;
    private final ElasticsearchConfiguration configuration;

    /** What to show to be let in, if anything. */
    private final Optional<String> authorization;

    private SupervisedProcess process;

    private Elasticsearch(
            ServerPlace place,
            ElasticsearchConfiguration configuration,
            Optional<String> authorization,
            SupervisedProcess process) {
        this.place = place;
        this.configuration = configuration;
        this.authorization = authorization;
        this.process = process;
    }

    /** A new, empty server on a free port; its data is deleted when it is closed. */
    public static Elasticsearch startThrowAway() {
        Installation installation = Installation.current();
        return start(installation, ServerPlace.throwAway(installation, "elasticsearch"));
    }

    /** The same with one more plugin. */
    public static Elasticsearch startThrowAwayWith(Path plugin) {
        Installation installation = Installation.current();
        ServerPlace place = ServerPlace.throwAway(installation, "elasticsearch");
        return start(
                place,
                NodeRole.alone(),
                Optional.empty(),
                () -> new ServerHomes(installation)
                        .elasticsearchWith(plugin, place.folder().resolve("home")));
    }

    /** The same for users who may do what their roles say, and nobody else. */
    public static Elasticsearch startThrowAwayFor(ElasticsearchUsers users) {
        Installation installation = Installation.current();
        return start(
                ServerPlace.throwAway(installation, "elasticsearch"),
                NodeRole.alone(),
                Optional.of(users),
                () -> new ServerHomes(installation).elasticsearch());
    }

    /** A server in the given place, with the data that is there; returns when it answers. */
    static Elasticsearch start(Installation installation, ServerPlace place) {
        return start(installation, place, NodeRole.alone());
    }

    /** The same for a node of a cluster; it answers when the cluster has formed. */
    static Elasticsearch start(Installation installation, ServerPlace place, NodeRole role) {
        return start(place, role, Optional.empty(), () -> new ServerHomes(installation).elasticsearch());
    }

    private static Elasticsearch start(
            ServerPlace place, NodeRole role, Optional<ElasticsearchUsers> users, Supplier<Path> programs) {
        try {
            Path home = programs.get();
            ElasticsearchConfiguration configuration = new ElasticsearchConfiguration(home, place, role, users);
            configuration.write();
            Elasticsearch server = new Elasticsearch(
                    place,
                    configuration,
                    users.map(ElasticsearchUsers::anybody).map(ElasticsearchUsers::authorization),
                    configuration.launch());
            server.awaitAnswer();
            return server;
        } catch (StackException e) {
            place.close();
            throw e;
        }
    }

    /** Where its REST API is, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return place.port();
    }

    /** The process id of the launcher, which is the parent of the server itself. */
    public synchronized long pid() {
        return process.pid();
    }

    public synchronized boolean isRunning() {
        return process.isAlive();
    }

    /** The folder of its log files. */
    public Path logs() {
        return configuration.logs();
    }

    /** SIGKILL, to the launcher and the server; the data stays as it lies. */
    public synchronized void kill() {
        process.kill();
    }

    /** An orderly end; the data stays for {@link #restart}. */
    public synchronized void stop() {
        process.stop();
    }

    /** Starts it again on the same port and data, after stopping it if it runs; returns when it answers. */
    public synchronized void restart() {
        process.stop();
        process = configuration.launch();
        awaitAnswer();
    }

    @Override
    public synchronized void close() {
        process.stop();
        place.close();
    }

    private synchronized void awaitAnswer() {
        // GET / belongs to a module that this distribution does not have.
        URI health = uri().resolve("/_cluster/health?wait_for_status=yellow&timeout=2s");
        if (!process.awaitAnswer(START, () -> HealthProbe.answersOk(health, authorization))) {
            StackException failure = process.failure("does not start as " + ServerUser.current());
            process.stop();
            throw failure;
        }
    }
}
