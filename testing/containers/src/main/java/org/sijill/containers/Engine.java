package org.sijill.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Buildah and Podman, with settings and a store of their own in {@code .sijill/containers}: what else runs on the machine
 * is neither seen nor changed.
 */
final class Engine {

    private static final String SETTINGS = """
        [containers]
        # Some machines allow no more than this, and the default asks for it.
        default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
        [engine]
        runtime = "runc"
        cgroup_manager = "cgroupfs"
        events_logger = "file"
        """;

    /** Images are built here or named by whoever runs this. */
    private static final String POLICY = """
        {"default": [{"type": "insecureAcceptAnything"}]}
        """;

    private final Path folder;

    private Engine(Path folder) {
        this.folder = folder;
    }

    /** The engine of a clone. */
    static Engine open(Path root) {
        try {
            Path folder = Files.createDirectories(root.resolve(".sijill/containers"));
            Files.writeString(folder.resolve("containers.conf"), SETTINGS);
            Files.writeString(folder.resolve("policy.json"), POLICY);
            Engine engine = new Engine(folder);
            for (String program : List.of("buildah", "podman", "runc")) {
                engine.run(List.of(program, "--version"));
            }
            return engine;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (CheckFailure missing) {
            throw new CheckFailure(
                    missing.getMessage() + "; on Debian: apt-get install --no-install-recommends podman buildah runc",
                    missing);
        }
    }

    /** Where files for images may be gathered. */
    Path folder() {
        return folder;
    }

    /**
     * Builds an image; the same input gives the same image.
     *
     * @param context where its files are
     * @param base what to build on instead of what the Dockerfile says
     * @return the image's id
     */
    String build(Path dockerfile, Path context, Optional<String> base, String tag) {
        List<String> words = words("buildah");
        words.addAll(List.of("build", "--quiet", "--isolation", "chroot", "--timestamp", "0", "--no-cache"));
        words.addAll(List.of("--signature-policy", folder.resolve("policy.json").toString()));
        base.ifPresent(image -> words.addAll(List.of("--from", image, "--pull-never")));
        words.addAll(List.of("--file", dockerfile.toString(), "--tag", tag, context.toString()));
        return run(words);
    }

    /** Whether there is an image of this name. */
    boolean has(String image) {
        List<String> words = words("podman");
        words.addAll(List.of("images", "--quiet", image));
        return !run(words).isEmpty();
    }

    /** Starts a container under the terms of a pod, in the machine's network. */
    RunningContainer start(String name, String image, Terms terms, Map<String, String> environment) {
        remove(name);
        List<String> words = words("podman");
        words.addAll(List.of("run", "--detach", "--name", name, "--pull", "never", "--network", "host"));
        words.addAll(List.of("--user", terms.user()));
        words.addAll(List.of("--memory", terms.memory() + "b", "--memory-swap", terms.memory() + "b"));
        if (terms.readOnlyRoot()) {
            words.addAll(List.of("--read-only", "--read-only-tmpfs=false"));
        }
        if (!terms.escalation()) {
            words.addAll(List.of("--security-opt", "no-new-privileges"));
        }
        terms.dropped().forEach(capability -> words.addAll(List.of("--cap-drop", capability)));
        terms.folders().forEach((path, size) -> words.addAll(List.of("--tmpfs", path + ":rw,mode=1777,size=" + size)));
        Path variables = write(name + ".env", environment);
        words.addAll(List.of("--env-file", variables.toString(), image));
        try {
            run(words);
        } finally {
            delete(variables);
        }
        return new RunningContainer(this, name, terms);
    }

    /** What Podman says of a container, by a template of its own language. */
    String inspect(String container, String template) {
        List<String> words = words("podman");
        words.addAll(List.of("inspect", "--format", template, container));
        return run(words);
    }

    /** Its memory in use and its limit, as Podman shows them. */
    String memory(String container) {
        List<String> words = words("podman");
        words.addAll(List.of("stats", "--no-stream", "--format", "{{.MemUsage}}", container));
        return run(words);
    }

    /** The end of what it has printed. */
    String log(String container) {
        List<String> words = words("podman");
        words.addAll(List.of("logs", "--tail", "30", container));
        return run(words);
    }

    /** Ends and forgets a container, if it is there. */
    void remove(String container) {
        List<String> words = words("podman");
        words.addAll(List.of("rm", "--force", "--ignore", "--time", "0", container));
        run(words);
    }

    private List<String> words(String program) {
        List<String> words = new ArrayList<>();
        words.add(program);
        words.addAll(List.of("--root", folder.resolve("store").toString()));
        words.addAll(List.of("--runroot", folder.resolve("run").toString()));
        words.addAll(List.of("--storage-driver", "overlay"));
        return words;
    }

    private String run(List<String> words) {
        return Command.run(
                folder,
                Map.of("CONTAINERS_CONF", folder.resolve("containers.conf").toString()),
                words);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Variables in a file that only this user reads: a database's password is among them. */
    private Path write(String file, Map<String, String> variables) {
        Path path = folder.resolve(file);
        List<String> lines = variables.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        try {
            Files.deleteIfExists(path);
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.write(path, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
