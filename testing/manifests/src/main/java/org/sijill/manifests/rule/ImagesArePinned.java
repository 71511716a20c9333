package org.sijill.manifests.rule;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** An image is named by digest or by one exact version, never by a tag that moves. */
final class ImagesArePinned implements Rule {

    private static final Pattern DIGEST = Pattern.compile(".+@sha256:[0-9a-f]{64}");
    private static final Pattern VERSION = Pattern.compile("[^@]+:v?\\d+\\.\\d+[^:/@]*");

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.pods()
                .forEach(pod -> pod.allContainers()
                        .forEach(container ->
                                check(pod.owner(), container.path("image").asText(), complaints)));
        overlay.all("Elasticsearch")
                .forEach(cluster -> check(cluster, cluster.at("/spec/image").asText(), complaints));
        overlay.all("Cluster")
                .forEach(cluster -> check(cluster, cluster.at("/spec/imageName").asText(), complaints));
    }

    private void check(Manifest manifest, String image, Consumer<Complaint> complaints) {
        if (!DIGEST.matcher(image).matches() && !VERSION.matcher(image).matches()) {
            complaints.accept(new Complaint(name(), manifest.title(), "the image " + image + " is not pinned"));
        }
    }

    @Override
    public String name() {
        return "images";
    }
}
