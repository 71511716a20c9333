package org.sijill.manifests;

import java.nio.file.Path;
import java.util.List;
import org.sijill.manifests.rule.Manifest;

/** Our overlays as a cluster would get them, for other checks. */
public final class Rendering {

    private Rendering() {}

    /**
     * All documents of an overlay, with random secrets.
     *
     * @param root the clone
     * @param overlay a folder of {@code k8s/overlays}
     * @throws CheckException when npm is missing, which brings kubectl
     */
    public static List<Manifest> of(Path root, String overlay) {
        return new Overlays(Workspace.open(root)).render(overlay).manifests();
    }
}
