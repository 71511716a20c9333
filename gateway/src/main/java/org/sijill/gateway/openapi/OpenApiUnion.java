package org.sijill.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sijill.access.AccessPolicy;

/**
 * Makes one OpenAPI document of those of the services. Two services may serve one path with different methods; one
 * operation served twice, one component name with two meanings, one tag with two descriptions, or an internal path is
 * an error that names both sides. The result depends on the content only, not on the order of anything.
 */
public final class OpenApiUnion {
    private static final String INTERNAL = "/internal";
    private static final String SERVED_BY = "x-served-by";

    /** In the order in which they are written. */
    private static final List<String> METHODS = List.of("get", "head", "post", "put", "patch", "delete", "options");

    private final Map<String, Map<String, JsonNode>> paths = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();

    private OpenApiUnion() {}

    /**
     * Called by the build: the folder to write {@link OpenApiFiles} into, then {@code service=document} for each
     * service.
     *
     * @throws IOException when a document cannot be read or the result not written
     */
    public static void main(String[] arguments) throws IOException {
        var mapper = new ObjectMapper();
        var documents = new LinkedHashMap<String, JsonNode>();
        for (var argument : List.of(arguments).subList(1, arguments.length)) {
            var parts = argument.split("=", 2);
            var file = Path.of(parts[1]);
            if (!Files.exists(file)) {
                throw new IOException(file + " is missing: build " + parts[0] + " first (./mvnw package)");
            }
            documents.put(parts[0], mapper.readTree(file.toFile()));
        }
        var union = unite(documents);
        OpenApiCompletion.complete(union, AccessPolicy.shipped());
        OpenApiFiles.write(union, Path.of(arguments[0]));
    }

    /**
     * The union.
     *
     * @param documents by the name of the service
     * @throws IllegalArgumentException when two documents contradict each other
     */
    static ObjectNode unite(Map<String, JsonNode> documents) {
        var union = new OpenApiUnion();
        documents.forEach(union::add);
        return union.result(version(documents));
    }

    private static String version(Map<String, JsonNode> documents) {
        var versions = documents.values().stream()
                .map(document -> document.path("openapi").asText())
                .distinct()
                .toList();
        if (versions.size() != 1) {
            throw new IllegalArgumentException("the documents are of different OpenAPI versions: " + versions);
        }
        return versions.getFirst();
    }

    /** Who may call is in one table and not in the services' documents. */
    private void add(String service, JsonNode document) {
        document.path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue()));
        document.path("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind -> kind.getValue()
                        .properties()
                        .forEach(component -> addSame(
                                service,
                                components.computeIfAbsent(kind.getKey(), key -> new TreeMap<>()),
                                component.getKey(),
                                component.getValue(),
                                "component " + kind.getKey() + "/")));
        document.path("tags")
                .forEach(tag -> addSame(service, tags, tag.path("name").asText(), tag, "tag "));
    }

    private void addPath(String service, String path, JsonNode item) {
        if (path.equals(INTERNAL) || path.startsWith(INTERNAL + "/")) {
            throw new IllegalArgumentException(
                    path + " of " + service + " is internal and must not be documented: hide it from its document");
        }
        var operations = paths.computeIfAbsent(path, key -> new TreeMap<>());
        item.properties().forEach(entry -> {
            if (!METHODS.contains(entry.getKey())) {
                throw new IllegalArgumentException(
                        entry.getKey() + " at " + path + " of " + service + " is not understood here");
            }
            var operation = ((ObjectNode) entry.getValue().deepCopy()).put(SERVED_BY, service);
            var other = operations.put(entry.getKey(), operation);
            if (other != null) {
                throw new IllegalArgumentException(entry.getKey() + " " + path + " is served by both "
                        + other.path(SERVED_BY).asText() + " and " + service);
            }
        });
    }

    private void addSame(String service, Map<String, JsonNode> known, String name, JsonNode value, String what) {
        var other = known.putIfAbsent(name, value);
        if (other == null) {
            owners.put(what + name, service);
        } else if (!other.equals(value)) {
            throw new IllegalArgumentException(
                    what + name + " means one thing in " + owners.get(what + name) + " and another in " + service);
        }
    }

    private ObjectNode result(String version) {
        var result = JsonNodeFactory.instance.objectNode();
        result.put("openapi", version);
        var info = result.putObject("info");
        info.put("title", "Sijill");
        info.put("description", "Search for Arabic news about conflict: who, where and when, in one query.");
        info.put("version", "1");
        info.putObject("contact").put("name", "Sijill");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        // Where the document comes from, also behind a path prefix.
        result.putArray("servers").addObject().put("url", "..").put("description", "Where this document is served");
        if (!tags.isEmpty()) {
            result.putArray("tags").addAll(tags.values());
        }
        var allPaths = result.putObject("paths");
        paths.forEach((path, operations) -> {
            var item = allPaths.putObject(path);
            METHODS.stream()
                    .filter(operations::containsKey)
                    .forEach(method -> item.set(method, operations.get(method)));
        });
        if (!components.isEmpty()) {
            var allComponents = result.putObject("components");
            components.forEach((kind, named) -> allComponents.putObject(kind).setAll(named));
        }
        return result;
    }
}
