package org.sijill.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.stack.home.Folders;
import org.sijill.stack.home.Installation;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.Ports;
import org.sijill.stack.process.StackException;

class PostgresIT {

    private static Postgres server;

    @BeforeAll
    static void start() {
        server = Postgres.startThrowAway();
    }

    @AfterAll
    static void close() {
        server.close();
        assertThat(Ports.answers(server.port())).isFalse();
    }

    @Test
    void itRefusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void eachServerHasAPasswordOfItsOwn() {
        try (Postgres other = Postgres.startThrowAway()) {
            assertThat(other.password()).hasSize(48).isNotEqualTo(server.password());
        }
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() throws Exception {
        assertThat(ask("postgres", "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("postgres", "show unix_socket_directories")).isEmpty();
        for (InetAddress address : otherAddresses()) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, server.port()), 2_000))
                        .hasMessageContaining("refused");
            }
        }
    }

    @Test
    void textIsUnicodeAndSortsTheSameOnEveryMachine() throws Exception {
        assertThat(ask("postgres", "show server_encoding")).isEqualTo("UTF8");
        assertThat(ask(
                        "postgres",
                        "select datlocprovider::text || datlocale from pg_database where datname = 'postgres'"))
                .isEqualTo("bC.UTF-8");
        assertThat(ask("postgres", "select upper('é')")).isEqualTo("É");
    }

    @Test
    void itIsTheVersionThatWasAskedFor() throws Exception {
        assertThat(ask("postgres", "show server_version")).startsWith("18.");
    }

    @Test
    void itComesBackOnTheSamePortWithItsDataAfterAKill() throws Exception {
        // Given
        server.createDatabase("killed");
        run("killed", "create table letter (id int)", "insert into letter values (7)");
        long pid = server.pid();

        // When
        server.kill();

        // Then
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(Ports.answers(server.port())).isFalse();

        // When
        server.restart();

        // Then
        assertThat(ask("killed", "select id from letter")).isEqualTo("7");
    }

    @Test
    void itStopsAlthoughAClientIsConnected() throws Exception {
        server.createDatabase("stopped");
        try (Connection connection = server.connect("stopped")) {
            assertThat(connection.isValid(2)).isTrue();

            server.stop();

            assertThat(connection.isValid(2)).isFalse();
        }
        server.restart();
        assertThat(server.hasDatabase("stopped")).isTrue();
    }

    @Test
    void aNameThatIsNoDatabaseNameIsRefused() {
        assertThatThrownBy(() -> server.createDatabase("x; drop database postgres"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStartThatFailsSaysWhyAndLeavesNothingRunning() throws Exception {
        // Given
        Path reachable = Installation.current().base().resolve("taken-port-test");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerPlace place = ServerPlace.lasting(reachable, taken.getLocalPort());

            // When, Then
            assertThatThrownBy(() -> Postgres.start(Installation.current(), place))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("PostgreSQL does not start")
                    .hasMessageContaining("Address already in use");
        } finally {
            Folders.delete(reachable);
        }
    }

    private static List<InetAddress> otherAddresses() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static String ask(String database, String query) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void run(String database, String... commands) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
