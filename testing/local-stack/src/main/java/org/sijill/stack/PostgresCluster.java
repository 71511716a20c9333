package org.sijill.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.sijill.stack.home.Folders;
import org.sijill.stack.home.PrivateFile;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.ChildCommand;
import org.sijill.stack.process.ServerUser;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.SupervisedProcess;
import org.sijill.stack.process.Waiting;

/** PostgreSQL's data folder ("cluster" is its own word for it), made on first use, and the command line. */
final class PostgresCluster {

    private static final String LOG = "postgresql.log";

    static final String USER = "sijill";

    private static final Duration CREATION = Duration.ofMinutes(1);
    private static final int PASSWORD_BYTES = 24;

    /** A machine's own locale must not decide how text sorts: the same bytes order everywhere. */
    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC");

    private final Path home;
    private final ServerPlace place;
    private final String password;

    private PostgresCluster(Path home, ServerPlace place, String password) {
        this.home = home;
        this.place = place;
        this.password = password;
    }

    /** Takes the data folder of the place, or makes one with a new random password. */
    static PostgresCluster open(Path home, ServerPlace place) {
        Path passwordFile = place.folder().resolve("password");
        try {
            // It tells of this run only, and so does not grow for ever.
            Files.deleteIfExists(place.folder().resolve(LOG));
            if (Files.exists(passwordFile)) {
                return new PostgresCluster(home, place, Files.readString(passwordFile));
            }
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            PostgresCluster cluster =
                    new PostgresCluster(home, place, HexFormat.of().formatHex(random));
            // What an interrupted creation left is worth nothing.
            Folders.delete(cluster.data());
            cluster.create();
            // Written last: it says that the data folder is complete.
            PrivateFile.write(passwordFile, cluster.password);
            return cluster;
        } catch (IOException e) {
            throw new StackException("Cannot make a PostgreSQL data folder in " + place.folder(), e);
        }
    }

    String password() {
        return password;
    }

    SupervisedProcess launch() {
        List<String> words = new ArrayList<>(List.of(program("postgres"), "-D", data().toString()));
        words.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "port=" + place.port()));
        words.addAll(List.of("-c", "unix_socket_directories="));
        // As in k8s/components/postgres-cnpg, so that what is measured here is what runs there.
        words.addAll(List.of("-c", "shared_buffers=512MB"));
        if (place.isThrowAway()) {
            // Only a crash of the whole machine could lose what is not synced, and then this data is worthless.
            words.addAll(List.of("-c", "fsync=off", "-c", "full_page_writes=off"));
        }
        // INT is PostgreSQL's "fast" shutdown: TERM would wait for clients to leave.
        return SupervisedProcess.start(command("PostgreSQL", words, "INT"));
    }

    private void create() throws IOException {
        Path passwordFile = place.folder().resolve("initial-password");
        Folders.open(data());
        ServerUser.current().own(data());
        PrivateFile.write(passwordFile, password);
        ServerUser.current().own(passwordFile);
        try {
            SupervisedProcess creation =
                    SupervisedProcess.start(command("initdb", creationWords(passwordFile), "TERM"));
            boolean ended = Waiting.until(CREATION, () -> !creation.isAlive());
            if (!ended || !Files.exists(data().resolve("postgresql.conf")) || creation.exitValue() != 0) {
                creation.stop();
                throw creation.failure("cannot make a data folder");
            }
        } finally {
            Files.delete(passwordFile);
        }
    }

    private List<String> creationWords(Path passwordFile) {
        List<String> words = new ArrayList<>(List.of(program("initdb"), "-D", data().toString(), "-U", USER));
        words.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile, "--encoding=UTF8"));
        words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (place.isThrowAway()) {
            words.add("--no-sync");
        }
        return words;
    }

    private ChildCommand command(String name, List<String> words, String stopSignal) {
        Path log = place.folder().resolve(LOG);
        return new ChildCommand(
                name, words, ENVIRONMENT, place.folder(), log, stopSignal, Duration.ofSeconds(15), true);
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private Path data() {
        return place.folder().resolve("data");
    }
}
