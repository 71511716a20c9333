package org.sijill.stack.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.Waiting;

/** The unpacked programs of Elasticsearch, with Sijill's plugin, and of PostgreSQL. */
public final class ServerHomes {

    /** Raised when a home is filled in another way, so that old ones are not taken for new ones. */
    private static final String LAYOUT = "1";

    private static final int PLUGIN_INSTALLATION_SECONDS = 120;

    private final Installation installation;

    public ServerHomes(Installation installation) {
        this.installation = installation;
    }

    public static String elasticsearchVersion() {
        return Versions.elasticsearch();
    }

    public static String postgresqlVersion() {
        return Versions.postgresql();
    }

    /** Where {@code bin/elasticsearch} is. */
    public Path elasticsearch() {
        String version = Versions.elasticsearch();
        Path plugin = installation.analysisPlugin();
        String key = version + "-"
                + Digest.of(LAYOUT.getBytes(StandardCharsets.UTF_8), content(plugin))
                        .substring(0, 12);
        return PreparedHome.get(installation.homes(), "elasticsearch", key, folder -> {
            Path archive = installation.serverPackage("elasticsearch-" + version + ".zip");
            Unpacking.zipWithoutTopFolder(archive, folder);
            install(plugin, folder);
        });
    }

    /**
     * A home of its own that has another plugin beside Sijill's.
     *
     * @param plugin a zip
     * @param folder where to put the home; what is there is deleted
     */
    public Path elasticsearchWith(Path plugin, Path folder) {
        Folders.copy(elasticsearch(), folder);
        try {
            install(plugin, folder);
        } catch (IOException e) {
            throw new StackException("Cannot install " + plugin + " in " + folder, e);
        }
        return folder;
    }

    /** Where {@code bin/postgres} is. */
    public Path postgresql() {
        String version = Versions.postgresql();
        return PreparedHome.get(installation.homes(), "postgresql", version + "-" + LAYOUT, folder -> {
            Path jar = installation.serverPackage("postgresql-" + version + ".jar");
            try (ZipFile zip = new ZipFile(jar.toFile());
                    InputStream archive = zip.getInputStream(archiveIn(zip))) {
                Unpacking.tarXz(archive, folder);
            }
        });
    }

    private static ZipEntry archiveIn(ZipFile jar) {
        return jar.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findAny()
                .orElseThrow(() -> new StackException("There is no .txz in " + jar.getName()));
    }

    private static void install(Path plugin, Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "-c",
                        "umask 022; exec bin/elasticsearch-plugin install --batch \"$0\"",
                        plugin.toUri().toString().replace("file:/", "file:///").replace("file://///", "file:///"))
                .directory(home.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("ES_JAVA_HOME", System.getProperty("java.home")));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(PLUGIN_INSTALLATION_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StackException("Elasticsearch does not accept the plugin " + plugin + ": " + output);
            }
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StackException("Cannot read " + file, e);
        }
    }
}
