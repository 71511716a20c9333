package org.sijill.manifests;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sijill.manifests.rule.Manifest;
import org.sijill.manifests.rule.Overlay;

/**
 * One of our overlays with one thing wrong.
 *
 * @param name its file's
 * @param overlay the overlay with the fault
 * @param changed the documents that are not as they were
 * @param refusedBy who has to complain, and nobody else
 */
record BadManifest(String name, Overlay overlay, List<Manifest> changed, Set<String> refusedBy) {

    static BadManifest read(Path file) {
        JsonNode fault = Yaml.read(file);
        Overlay good = Fixture.overlay(fault.path("overlay").asText());
        List<Manifest> manifests = new ArrayList<>(good.manifests());
        List<Manifest> changed = new ArrayList<>();
        for (JsonNode change : fault.path("changes")) {
            if (change.has("drop")) {
                manifests.remove(find(manifests, change.path("drop").asText()));
            } else {
                Manifest original = find(manifests, change.path("document").asText());
                Manifest copy = new Manifest(original.content().deepCopy());
                apply(copy.content(), change);
                manifests.set(manifests.indexOf(original), copy);
                changed.add(copy);
            }
        }
        Set<String> refusedBy = new TreeSet<>();
        fault.path("refusedBy").forEach(rule -> refusedBy.add(rule.asText()));
        return new BadManifest(String.valueOf(file.getFileName()), good.with(manifests), changed, refusedBy);
    }

    /** A document by its title, whose end may be a star: generated names end with a hash of the content. */
    private static Manifest find(List<Manifest> manifests, String title) {
        String beginning = title.replaceFirst("\\*$", "");
        return manifests.stream()
                .filter(manifest -> beginning.equals(title)
                        ? manifest.title().equals(title)
                        : manifest.title().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + title));
    }

    private static void apply(JsonNode content, JsonNode change) {
        JsonPointer pointer = JsonPointer.compile(change.path("at").asText());
        JsonNode parent = content.at(pointer.head());
        String field = pointer.last().getMatchingProperty();
        switch (parent) {
            case ObjectNode object when change.has("remove") -> object.remove(field);
            case ObjectNode object -> object.set(field, change.path("value"));
            case ArrayNode array -> array.set(Integer.parseInt(field), change.path("value"));
            default -> throw new AssertionError("there is no " + pointer);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
