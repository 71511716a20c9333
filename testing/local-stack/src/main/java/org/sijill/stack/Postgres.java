package org.sijill.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Pattern;
import org.sijill.stack.home.Installation;
import org.sijill.stack.home.ServerHomes;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.SupervisedProcess;

/**
 * One real PostgreSQL on the loopback address, with a random password that every connection needs. It dies with this
 * JVM.
 */
public final class Postgres implements AutoCloseable {

    /** About 1 s; after a kill the write-ahead log is replayed first. */
    private static final Duration START = Duration.ofMinutes(1);

    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String MAINTENANCE_DATABASE = "postgres";

    private final ServerPlace place;
    private final PostgresCluster cluster;
    private SupervisedProcess process;

    private Postgres(ServerPlace place, PostgresCluster cluster, SupervisedProcess process) {
        this.place = place;
        this.cluster = cluster;
        this.process = process;
    }

    /** A new, empty server on a free port; its data is deleted when it is closed. */
    public static Postgres startThrowAway() {
        Installation installation = Installation.current();
        return start(installation, ServerPlace.throwAway(installation, "postgresql"));
    }

    /** A server in the given place, with the data that is there; returns when it takes connections. */
    static Postgres start(Installation installation, ServerPlace place) {
        try {
            PostgresCluster cluster = PostgresCluster.open(new ServerHomes(installation).postgresql(), place);
            Postgres server = new Postgres(place, cluster, cluster.launch());
            server.awaitConnections();
            return server;
        } catch (StackException e) {
            place.close();
            throw e;
        }
    }

    /** The JDBC address of a database of this server, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public String user() {
        return PostgresCluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    public int port() {
        return place.port();
    }

    /** Where its data and its password are. */
    public Path folder() {
        return place.folder();
    }

    /** The process id of the postmaster. */
    public synchronized long pid() {
        return process.pid();
    }

    public synchronized boolean isRunning() {
        return process.isAlive();
    }

    /** A new connection, for the caller to close. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), password());
    }

    /** Creates an empty database; a name is lower-case letters, digits and underscores. */
    public void createDatabase(String name) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = connect(MAINTENANCE_DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new StackException("Cannot create the database " + name, e);
        }
    }

    /** Whether there is a database of this name. */
    public boolean hasDatabase(String name) {
        try (Connection connection = connect(MAINTENANCE_DATABASE);
                var statement = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        } catch (SQLException e) {
            throw new StackException("Cannot look for the database " + name, e);
        }
    }

    /** SIGKILL to the postmaster and all its children; the data stays as it lies. */
    public synchronized void kill() {
        process.kill();
    }

    /** An orderly end that does not wait for clients; the data stays for {@link #restart}. */
    public synchronized void stop() {
        process.stop();
    }

    /** Starts it again on the same port and data, after stopping it if it runs; returns when it takes connections. */
    public synchronized void restart() {
        process.stop();
        process = cluster.launch();
        awaitConnections();
    }

    @Override
    public synchronized void close() {
        process.stop();
        place.close();
    }

    private synchronized void awaitConnections() {
        if (!process.awaitAnswer(START, this::takesConnections)) {
            StackException failure = process.failure("does not start");
            process.stop();
            throw failure;
        }
    }

    private boolean takesConnections() {
        try (Connection connection = connect(MAINTENANCE_DATABASE)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
