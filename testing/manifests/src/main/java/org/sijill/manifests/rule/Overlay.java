package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An overlay as it is rendered.
 *
 * @param name its folder's
 * @param manifests all documents
 * @param secrets what it expects to be in the cluster
 * @param services how our services are configured when they are built
 */
public record Overlay(String name, List<Manifest> manifests, Secrets secrets, Map<String, ServiceDefaults> services) {

    /** Where each kind has its pods. */
    private static final Map<String, String> TEMPLATES = Map.of(
            "Deployment", "/spec/template",
            "StatefulSet", "/spec/template",
            "Job", "/spec/template",
            "CronJob", "/spec/jobTemplate/spec/template");

    public Overlay {
        manifests = List.copyOf(manifests);
        services = Map.copyOf(services);
    }

    /** The same with other documents. */
    public Overlay with(List<Manifest> others) {
        return new Overlay(name, others, secrets, services);
    }

    Stream<Manifest> all(String kind) {
        return manifests.stream().filter(manifest -> manifest.is(kind));
    }

    Optional<Manifest> find(String kind, String name) {
        return all(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
    }

    /** Pods that are written out here. */
    Stream<PodTemplate> pods() {
        return manifests.stream()
                .filter(manifest -> TEMPLATES.containsKey(manifest.kind()))
                .map(manifest -> new PodTemplate(manifest, manifest.at(TEMPLATES.getOrDefault(manifest.kind(), ""))));
    }

    /** The same, and the nodes of Elasticsearch as far as its document describes them. */
    Stream<PodTemplate> describedPods() {
        return Stream.concat(
                pods(),
                all("Elasticsearch")
                        .flatMap(manifest -> PodTemplate.elements(manifest.at("/spec/nodeSets"))
                                .map(nodes -> labelled(
                                        manifest,
                                        nodes.path("podTemplate"),
                                        Map.of(
                                                "common.k8s.elastic.co/type",
                                                "elasticsearch",
                                                "elasticsearch.k8s.elastic.co/cluster-name",
                                                manifest.name())))));
    }

    /** The same, and those of PostgreSQL, of which no more than a label is known. */
    Stream<PodTemplate> podsAndOperators() {
        return Stream.concat(
                describedPods(),
                all("Cluster")
                        .map(manifest -> labelled(
                                manifest,
                                JsonNodeFactory.instance.objectNode(),
                                Map.of("cnpg.io/cluster", manifest.name()))));
    }

    /** Those of one of our services. */
    Stream<PodTemplate> podsOf(String service) {
        return pods().filter(pod ->
                pod.owner().is("Deployment") && pod.owner().name().equals(service));
    }

    private static PodTemplate labelled(Manifest owner, JsonNode template, Map<String, String> labels) {
        ObjectNode content = template.isObject() ? template.deepCopy() : JsonNodeFactory.instance.objectNode();
        ObjectNode node = content.withObject("/metadata/labels");
        labels.forEach(node::put);
        return new PodTemplate(owner, content);
    }

    /** The node as text, or empty when it is missing. */
    static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.asText();
    }
}
