package org.sijill.stack.home;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.sijill.stack.process.ServerUser;
import org.sijill.stack.process.StackException;

/**
 * A clone of Sijill and the folder in which its servers live.
 *
 * @param root the clone's top folder
 * @param base {@code .sijill} in the clone, or a folder under {@code /var/tmp} when the servers' user cannot get there
 */
public record Installation(Path root, Path base) {

    /** Names the clone's top folder; without it the folders above the working folder are searched. */
    public static final String ROOT_PROPERTY = "sijill.root";

    /** The clone that this JVM runs for. */
    public static Installation current() {
        String configured = System.getProperty(ROOT_PROPERTY);
        return of(configured == null ? search() : Path.of(configured));
    }

    static Installation of(Path clone) {
        Path root = clone.toAbsolutePath().normalize();
        if (ServerUser.current().reaches(root)) {
            return new Installation(root, Folders.open(root.resolve(".sijill")));
        }
        String name =
                Digest.of(root.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        return new Installation(root, own(Path.of("/var/tmp", "sijill-" + name)));
    }

    /** The unpacked servers, shared by all that run from this clone. */
    public Path homes() {
        return Folders.open(base.resolve("homes"));
    }

    /** The data that {@code ./sijill up} keeps until {@code ./sijill reset}. */
    public Path data() {
        return Folders.open(base.resolve("data"));
    }

    /** What belongs to one run of {@code ./sijill up}: copies of the programs, logs, the keeper's notes. */
    public Path run() {
        return Folders.open(base.resolve("run"));
    }

    /** The key that signs the tokens of {@code ./sijill up}; it outlives a reset. */
    public Path tokenKey() {
        return base.resolve("token-key.pem");
    }

    Path throwAway() {
        return Folders.open(base.resolve("throw-away"));
    }

    Path serverPackage(String name) {
        return built(root.resolve("testing/local-stack/target/servers").resolve(name), "testing/local-stack");
    }

    Path analysisPlugin() {
        String module = "libs/elasticsearch-plugin";
        return built(
                root.resolve(module).resolve("target").resolve("elasticsearch-plugin-" + Versions.project() + ".zip"),
                module);
    }

    private static Path built(Path file, String module) {
        if (!Files.exists(file)) {
            throw new StackException(file + " is missing: build it with ./mvnw -pl " + module + " -am package");
        }
        return file;
    }

    private static Path search() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("sijill")) && Files.exists(path.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new StackException(
                        here + " is not in a clone of Sijill: start in one, or give -D" + ROOT_PROPERTY));
    }

    /** {@code /var/tmp} is everybody's: a folder that somebody else has put there is not used. */
    private static Path own(Path folder) {
        Path opened = Folders.open(folder);
        if (!Folders.isOwnedByThisUser(opened)) {
            throw new StackException(folder + " belongs to somebody else: remove it");
        }
        return opened;
    }
}
