package org.sijill.manifests;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sijill.manifests.rule.Complaint;
import org.sijill.manifests.rule.Overlay;

/** {@code ./sijill check k8s [--crds DIR]}: ends with 0 when nothing is wrong with any overlay. */
public final class ManifestCheck {

    private static final List<String> OVERLAYS = List.of("dev", "production");

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private ManifestCheck() {}

    /** Entry point. */
    public static void main(String[] arguments) {
        System.exit(new ManifestCheck().run(List.of(arguments)) ? 0 : 1);
    }

    private boolean run(List<String> arguments) {
        if (!arguments.isEmpty()
                && (arguments.size() != 2 || !arguments.getFirst().equals("--crds"))) {
            out.println("usage: ./sijill check k8s [--crds DIR]");
            return false;
        }
        Optional<Path> definitions = arguments.stream().skip(1).findFirst().map(Path::of);
        if (definitions.filter(folder -> !Files.isDirectory(folder)).isPresent()) {
            out.println("there is no folder " + arguments.getLast());
            return false;
        }
        try {
            Workspace workspace = Workspace.open(Path.of(System.getProperty("sijill.root", "."))
                    .toAbsolutePath()
                    .normalize());
            return check(workspace, definitions);
        } catch (CheckException failure) {
            out.println("the check cannot be done: " + failure.getMessage());
            return false;
        }
    }

    private boolean check(Workspace workspace, Optional<Path> definitions) {
        Overlays overlays = new Overlays(workspace);
        boolean good = true;
        try (Checks checks = new Checks(workspace, definitions)) {
            for (String name : OVERLAYS) {
                Overlay overlay = overlays.render(name);
                List<Complaint> complaints = checks.check(overlay);
                complaints.forEach(complaint -> out.println("  " + complaint));
                List<String> unknown = checks.unknown(overlay.manifests());
                out.println(
                        name + ": " + overlay.manifests().size() + " documents, " + complaints.size() + " complaints");
                unknown.forEach(title -> out.println("  no schema for " + title + ": not looked into (--crds DIR)"));
                good &= complaints.isEmpty();
            }
        }
        out.println(good ? "The manifests are sound. No cluster was asked." : "The manifests are not sound.");
        return good;
    }
}
