package org.sijill.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sijill.manifests.rule.Manifest;

/** Reads YAML. */
final class Yaml {

    private static final ObjectMapper MAPPER = new YAMLMapper();

    private Yaml() {}

    /** All documents of a text. */
    static List<Manifest> documents(String text) {
        try (var values = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return values.readAll().stream()
                    .filter(node -> !node.isNull() && !node.isMissingNode())
                    .map(Manifest::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The one document of a file. */
    static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }
}
