package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A file that a setting of one of our services names is mounted where it is said to be: the images have none. */
final class FilesAreMounted implements Rule {

    /** The whole value, or a parameter of an address. */
    private static final Pattern FILE = Pattern.compile("(?:^|=|file:)(/[A-Za-z0-9._/-]+)");

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.services()
                .keySet()
                .forEach(name -> overlay.podsOf(name)
                        .forEach(pod -> pod.allContainers()
                                .forEach(container -> Environment.of(overlay, container)
                                        .values()
                                        .flatMap(value -> FILE.matcher(value).results())
                                        .map(FilesAreMounted::path)
                                        .filter(file -> !isMounted(container, file))
                                        .forEach(file -> complaints.accept(new Complaint(
                                                name(),
                                                pod.owner().title(),
                                                container.path("name").asText() + " has no " + file))))));
    }

    private static String path(MatchResult found) {
        return found.group(1);
    }

    private static boolean isMounted(JsonNode container, String file) {
        return PodTemplate.elements(container.path("volumeMounts"))
                .map(mount -> mount.path("mountPath").asText())
                .anyMatch(folder -> file.startsWith(folder + "/"));
    }

    @Override
    public String name() {
        return "files";
    }
}
