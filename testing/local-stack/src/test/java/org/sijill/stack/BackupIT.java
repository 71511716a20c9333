package org.sijill.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.stack.home.Folders;
import org.sijill.stack.home.Installation;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.StackException;

/** What was committed before a backup began is in it, however the server is busy or killed meanwhile. */
class BackupIT {

    private static Postgres server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws SQLException {
        server = Postgres.startThrowAway();
        server.createDatabase("kept");
        execute(server, "create table article (id bigserial primary key, body text)");
        execute(server, "insert into article (body) select repeat('نص ', 200) from generate_series(1, 5000)");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aRunningServerIsBackedUpWhileItIsWrittenTo() throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        AtomicLong written = new AtomicLong(5_000);
        Thread writer = Thread.ofVirtual().start(() -> write(stopped, written));
        Path file = folder.resolve("running.backup");
        long before = written.get();

        try (Connection connection = server.connect("postgres")) {
            PostgresBackup.ofRunning(server.folder(), connection, file);
        }
        long after = written.get();
        stopped.set(true);
        writer.join();

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(restoredCount(file)).isBetween(before, after + 1);
    }

    @Test
    void filesThatVanishMeanwhileHoldNothingUp() throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        Thread litter = Thread.ofPlatform().start(() -> litter(server.folder().resolve("data/base"), stopped));
        Path file = folder.resolve("littered.backup");

        try (Connection connection = server.connect("postgres")) {
            PostgresBackup.ofRunning(server.folder(), connection, file);
        } finally {
            stopped.set(true);
            litter.join();
        }

        assertThat(restoredCount(file)).isEqualTo(count(server));
    }

    /** What a server does with temporary files, only more of it. */
    private static void litter(Path folder, AtomicBoolean stopped) {
        try {
            while (!stopped.get()) {
                for (int i = 0; i < 500; i++) {
                    Files.writeString(folder.resolve("t_" + i), "temporary");
                }
                for (int i = 0; i < 500; i++) {
                    Files.delete(folder.resolve("t_" + i));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aStoppedServerIsBackedUpToo() throws SQLException {
        long count = count(server);
        server.kill();
        Path file = folder.resolve("stopped.backup");

        PostgresBackup.ofStopped(server.folder(), file);
        server.restart();

        assertThat(restoredCount(file)).isEqualTo(count);
    }

    @Test
    void whatIsNoWholeBackupChangesNothing() throws IOException {
        Path file = folder.resolve("whole.backup");
        try (Connection connection = server.connect("postgres")) {
            PostgresBackup.ofRunning(server.folder(), connection, file);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        byte[] whole = Files.readAllBytes(file);
        Path half = Files.write(folder.resolve("half.backup"), Arrays.copyOf(whole, whole.length / 2));
        Path other = Files.writeString(folder.resolve("other.backup"), "not a backup");
        Path target = Folders.open(folder.resolve("target"));
        Files.writeString(target.resolve("kept"), "as it was");

        for (Path wrong : new Path[] {half, other}) {
            assertThatThrownBy(() -> PostgresRestore.into(target, wrong)).isInstanceOf(StackException.class);
            assertThat(target.resolve("kept")).hasContent("as it was");
        }
        assertThat(folder.resolve("target.restoring")).doesNotExist();
    }

    private static void write(AtomicBoolean stopped, AtomicLong written) {
        while (!stopped.get()) {
            execute(server, "insert into article (body) values (repeat('نص ', 200))");
            written.incrementAndGet();
        }
    }

    private static long restoredCount(Path file) throws SQLException {
        ServerPlace place = ServerPlace.throwAway(Installation.current(), "restored");
        PostgresRestore.into(place.folder().resolve("postgresql"), file);
        ServerPlace restored = ServerPlace.lasting(place.folder().resolve("postgresql"), place.port());
        try (place;
                Postgres again = Postgres.start(Installation.current(), restored)) {
            return count(again);
        }
    }

    private static long count(Postgres postgres) throws SQLException {
        try (Connection connection = postgres.connect("kept");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from article")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Postgres postgres, String sql) {
        try (Connection connection = postgres.connect("kept");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }
}
