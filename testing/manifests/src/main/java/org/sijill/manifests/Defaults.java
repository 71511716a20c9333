package org.sijill.manifests;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.manifests.rule.ServiceDefaults;

/** Finds out from a service's sources how it is configured when nobody says anything. */
final class Defaults {

    /** A default that is good where everything is on one machine. */
    private static final Pattern ONE_MACHINE = Pattern.compile("127\\.0\\.0\\.1|localhost");

    /** What an extension needs to be told, by the artifact that brings it. */
    private static final Map<String, List<String>> EXTENSIONS = Map.of(
            "quarkus-jdbc-postgresql",
            List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password"),
            "quarkus-elasticsearch-rest-client",
            List.of("quarkus.elasticsearch.hosts"));

    /** Quarkus' own: without them a service in a container listens for itself alone. */
    private static final List<String> EVERYWHERE = List.of("quarkus.http.host", "quarkus.management.host");

    /** Optional for a single process, which makes one up; replicas have to have the same. */
    private static final Set<String> SHARED = Set.of("sijill.search.cursor-key");

    /** What ingest-service waits for when it ends: batches that are on their way, and pieces of imports. */
    private static final Set<String> BACKGROUND = Set.of("sijill.ingest.outbox.lease", "sijill.ingest.imports.lease");

    private Defaults() {}

    /** Those of a service. */
    static ServiceDefaults of(Path root, String service) {
        Path module = root.resolve(service);
        Properties properties = properties(module.resolve("src/main/resources/application.properties"));
        Set<String> demanded = new TreeSet<>(EVERYWHERE);
        String dependencies = read(module.resolve("pom.xml"));
        EXTENSIONS.forEach((artifact, names) -> {
            if (dependencies.contains("<artifactId>" + artifact + "</artifactId>")) {
                demanded.addAll(names);
            }
        });
        Stream.concat(
                        ConfigMappings.below(module.resolve("src/main/java")),
                        ConfigMappings.below(root.resolve("libs/access/src/main/java")))
                .filter(property -> !properties.containsKey(property.name()))
                .filter(property -> SHARED.contains(property.name())
                        || property.value()
                                .map(value -> ONE_MACHINE.matcher(value).find())
                                .orElse(!property.optional()))
                .forEach(property -> demanded.add(property.name()));
        properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("%")
                        && ONE_MACHINE.matcher(properties.getProperty(name)).find())
                .forEach(demanded::add);
        return new ServiceDefaults(
                Integer.parseInt(properties.getProperty("quarkus.http.port")),
                Integer.parseInt(properties.getProperty("quarkus.management.port")),
                demanded,
                background(module));
    }

    private static Map<String, String> background(Path module) {
        return ConfigMappings.below(module.resolve("src/main/java"))
                .filter(property -> BACKGROUND.contains(property.name()))
                .collect(Collectors.toMap(
                        ConfigMappings.Property::name,
                        property -> property.value().orElse("")));
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
