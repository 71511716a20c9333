package org.sijill.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sijill.stack.home.Folders;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.ChildCommand;
import org.sijill.stack.process.ServerUser;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.SupervisedProcess;

/** One node's settings, folders and command line. The program's own folder is never written to. */
final class ElasticsearchConfiguration {

    private static final String CONSOLE = "console.log";

    /** Without the garbage collector's log, which may grow to 2 GiB. */
    private static final String LOGGING = "-Xlog:disable -Xlog:all=warning:stderr:utctime,level,tags";

    private final Path home;
    private final ServerPlace place;
    private final NodeRole role;
    private final Optional<ElasticsearchUsers> users;

    /** For a server that asks for passwords if there are users, else for one that lets everybody do everything. */
    ElasticsearchConfiguration(Path home, ServerPlace place, NodeRole role, Optional<ElasticsearchUsers> users) {
        this.home = home;
        this.place = place;
        this.role = role;
        this.users = users;
    }

    Path logs() {
        return place.folder().resolve("logs");
    }

    private Path snapshots() {
        return place.folder().resolve("snapshots");
    }

    /** Writes the settings anew and hands the folder over to the user that the server runs as. */
    void write() {
        Path folder = place.folder();
        try {
            Folders.copy(home.resolve("config"), folder.resolve("config"));
            Files.writeString(folder.resolve("config/elasticsearch.yml"), settings());
            if (users.isPresent()) {
                users.get().write(folder.resolve("config"));
                Folders.open(snapshots());
            }
            // The same lines are in a log that Elasticsearch itself keeps small.
            Files.deleteIfExists(logs().resolve(CONSOLE));
            for (String name : List.of("data", "logs", "tmp")) {
                Folders.open(folder.resolve(name));
            }
        } catch (IOException e) {
            throw new StackException("Cannot write the settings of Elasticsearch in " + folder, e);
        }
        ServerUser.current().own(folder);
    }

    SupervisedProcess launch() {
        Path folder = place.folder();
        return SupervisedProcess.start(new ChildCommand(
                "Elasticsearch",
                List.of(home.resolve("bin/elasticsearch").toString()),
                Map.of(
                        "ES_PATH_CONF", folder.resolve("config").toString(),
                        "ES_TMPDIR", folder.resolve("tmp").toString(),
                        "ES_JAVA_HOME", System.getProperty("java.home"),
                        "ES_JAVA_OPTS", "-Xms" + role.heap() + " -Xmx" + role.heap() + " " + LOGGING),
                folder,
                logs().resolve(CONSOLE),
                "TERM",
                Duration.ofSeconds(20),
                true));
    }

    private String settings() {
        return String.format(
                Locale.ROOT,
                """
                cluster.name: sijill
                %s
                %s
                network.host: 127.0.0.1
                http.port: %d
                path.data: "%s"
                path.logs: "%s"
                # A misspelt index name is an error, not a new index.
                action.auto_create_index: false
                %s
                """,
                role.settings(),
                users.map(them -> them.settings(snapshots())).orElse("xpack.security.enabled: false"),
                place.port(),
                place.folder().resolve("data"),
                logs(),
                diskSettings());
    }

    private String diskSettings() {
        if (place.isThrowAway()) {
            return "cluster.routing.allocation.disk.threshold_enabled: false";
        }
        // The defaults are percentages, which stop a large disk with plenty of room from taking any article.
        return """
                cluster.routing.allocation.disk.watermark.low: 2gb
                cluster.routing.allocation.disk.watermark.high: 1gb
                cluster.routing.allocation.disk.watermark.flood_stage: 500mb
                """;
    }
}
