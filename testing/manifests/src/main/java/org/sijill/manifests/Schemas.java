package org.sijill.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijill.manifests.rule.Complaint;
import org.sijill.manifests.rule.Manifest;

/** Validates documents against the schemas of Kubernetes and of operators: {@code validate.mjs} does it. */
final class Schemas {

    private static final String NAME = "schema";

    private final Workspace workspace;
    private final Path definitions;
    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * The schemas at hand.
     *
     * @param folder files with CustomResourceDefinitions, if there are any
     */
    Schemas(Workspace workspace, Optional<Path> folder) {
        this.workspace = workspace;
        this.definitions = write("definitions.json", folder.map(Schemas::read).orElse(List.of()));
    }

    /**
     * What the schemas say.
     *
     * @param complaints by the place of the document in the list
     * @param unknown places of documents that no schema is there for
     */
    record Verdict(Map<Integer, Complaint> complaints, List<Integer> unknown) {}

    Verdict check(List<Manifest> manifests) {
        Path documents = write("documents.json", manifests);
        String script = workspace.module().resolve("validate.mjs").toString();
        JsonNode answer = parse(
                Tool.run(workspace.tools(), List.of("node", script, documents.toString(), definitions.toString())));
        Map<Integer, Complaint> complaints = new HashMap<>();
        answer.path("complaints").forEach(complaint -> {
            int index = complaint.path("index").asInt();
            complaints.put(
                    index,
                    new Complaint(
                            NAME,
                            manifests.get(index).title(),
                            complaint.path("message").asText()));
        });
        List<Integer> unknown = new ArrayList<>();
        answer.path("unknown").forEach(index -> unknown.add(index.asInt()));
        return new Verdict(complaints, unknown);
    }

    private static List<Manifest> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Manifest> all = new ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                Yaml.documents(Files.readString(file)).stream()
                        .filter(document -> document.kind().equals("CustomResourceDefinition"))
                        .forEach(all::add);
            }
            return all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path write(String name, List<Manifest> manifests) {
        ArrayNode array = mapper.createArrayNode();
        manifests.forEach(manifest -> array.add(manifest.content()));
        try {
            return Files.writeString(workspace.tools().resolve(name), mapper.writeValueAsString(array));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException("validate.mjs answered " + json, failure);
        }
    }
}
