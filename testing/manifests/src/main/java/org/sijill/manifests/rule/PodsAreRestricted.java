package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** Every pod keeps to the restricted profile of the Pod Security Standards, and to a read-only root beyond it. */
final class PodsAreRestricted implements Rule {

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.all("Namespace")
                .filter(space -> !PodTemplate.strings(space.at("/metadata/labels"))
                        .getOrDefault("pod-security.kubernetes.io/enforce", "")
                        .equals("restricted"))
                .forEach(space -> complain(space, "does not enforce the restricted profile", complaints));
        overlay.describedPods().forEach(pod -> {
            pod(pod, complaints);
            pod.allContainers().forEach(container -> container(pod, container, complaints));
        });
    }

    private void pod(PodTemplate pod, Consumer<Complaint> complaints) {
        JsonNode context = pod.spec().path("securityContext");
        require(pod, context.path("runAsNonRoot").asBoolean(), "may run as root", complaints);
        require(pod, context.path("runAsUser").asInt() > 0, "names no user other than root", complaints);
        require(
                pod,
                context.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
                "has no seccomp profile RuntimeDefault",
                complaints);
        require(
                pod,
                !pod.spec().path("automountServiceAccountToken").asBoolean(true),
                "gets a token of its service account",
                complaints);
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            require(pod, !pod.spec().path(shared).asBoolean(), "asks for " + shared, complaints);
        }
        PodTemplate.elements(pod.spec().path("volumes"))
                .filter(volume -> volume.has("hostPath"))
                .forEach(volume -> complain(pod.owner(), "mounts a folder of its node", complaints));
    }

    private void container(PodTemplate pod, JsonNode container, Consumer<Complaint> complaints) {
        JsonNode context = container.path("securityContext");
        require(pod, !context.path("allowPrivilegeEscalation").asBoolean(true), "may gain privileges", complaints);
        require(pod, context.path("readOnlyRootFilesystem").asBoolean(), "may write to its root", complaints);
        require(pod, !context.path("privileged").asBoolean(), "is privileged", complaints);
        require(
                pod,
                context.at("/capabilities/drop/0").asText().equals("ALL")
                        && !context.path("capabilities").has("add"),
                "keeps capabilities",
                complaints);
    }

    private void require(PodTemplate pod, boolean holds, String otherwise, Consumer<Complaint> complaints) {
        if (!holds) {
            complain(pod.owner(), otherwise, complaints);
        }
    }

    private void complain(Manifest manifest, String what, Consumer<Complaint> complaints) {
        complaints.accept(new Complaint(name(), manifest.title(), what));
    }

    @Override
    public String name() {
        return "restricted";
    }
}
