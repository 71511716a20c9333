package org.sijill.manifests;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sijill.manifests.rule.Overlay;

/** What the tests have in common, made once: the workspace, the checks, the overlays as they are rendered. */
final class Fixture {

    static final Path ROOT = Path.of(System.getProperty("sijill.root", ".")).toAbsolutePath();
    static final Workspace WORKSPACE = Workspace.open(ROOT);
    static final Overlays OVERLAYS = new Overlays(WORKSPACE);
    static final Checks CHECKS = new Checks(WORKSPACE, definitions());

    private static final Map<String, Overlay> RENDERED = new ConcurrentHashMap<>();

    private Fixture() {}

    static Overlay overlay(String name) {
        return RENDERED.computeIfAbsent(name, OVERLAYS::render);
    }

    /** Whether the operators' kinds can be looked into. */
    static boolean hasDefinitions() {
        return definitions().isPresent();
    }

    private static Optional<Path> definitions() {
        return Optional.of(System.getProperty("sijill.crds", ""))
                .filter(text -> !text.isEmpty())
                .map(Path::of);
    }
}
