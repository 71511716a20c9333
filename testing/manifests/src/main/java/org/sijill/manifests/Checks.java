package org.sijill.manifests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijill.manifests.rule.Complaint;
import org.sijill.manifests.rule.Manifest;
import org.sijill.manifests.rule.Overlay;
import org.sijill.manifests.rule.Rule;

/** All checks together. */
final class Checks implements AutoCloseable {

    /** The oldest and the newest models that documents are decoded with. */
    private static final List<String> CLIENTS = List.of("22.0.1", "27.0.0");

    private final List<StrictDecoding> decodings;
    private final Schemas schemas;

    Checks(Workspace workspace, Optional<Path> definitions) {
        Path jars = workspace.module().resolve("target/client-java");
        this.decodings = CLIENTS.stream()
                .map(version -> new StrictDecoding(version, jars))
                .toList();
        this.schemas = new Schemas(workspace, definitions);
    }

    /** Looks into each document of an overlay, and whether they fit together. */
    List<Complaint> check(Overlay overlay) {
        List<Complaint> found = new ArrayList<>(rules(overlay));
        found.addAll(documents(overlay.manifests()));
        return found;
    }

    /** How the documents fit together. */
    List<Complaint> rules(Overlay overlay) {
        List<Complaint> found = new ArrayList<>();
        Rule.all().forEach(rule -> rule.check(overlay, found::add));
        return found;
    }

    /** Each document by itself. */
    List<Complaint> documents(List<Manifest> manifests) {
        List<Complaint> found = new ArrayList<>();
        for (StrictDecoding decoding : decodings) {
            manifests.forEach(manifest -> decoding.check(manifest).forEach(found::add));
        }
        found.addAll(schemas.check(manifests).complaints().values());
        return found;
    }

    /** What no schema is there for, so that nobody has looked into it. */
    List<String> unknown(List<Manifest> manifests) {
        return schemas.check(manifests).unknown().stream()
                .map(index -> manifests.get(index).title())
                .toList();
    }

    @Override
    public void close() {
        decodings.forEach(StrictDecoding::close);
    }
}
