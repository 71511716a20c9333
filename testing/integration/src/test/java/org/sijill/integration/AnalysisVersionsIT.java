package org.sijill.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.stack.Elasticsearch;

/** Two versions of the analysis in one server: each index answers with the version that it was made with. */
@OwnServers
class AnalysisVersionsIT {

    private static final Path MODULE =
            Path.of(System.getProperty("sijill.root"), "libs", "elasticsearch-plugin", "target");

    @Test
    void anIndexKeepsItsVersionBesideAnother(@TempDir Path folder) throws IOException {
        Path second = secondVersion(folder.resolve("second.zip"));
        try (Elasticsearch server = Elasticsearch.startThrowAwayWith(second)) {
            Api elasticsearch = new Api(server.uri());
            makeIndex(elasticsearch, "v1");
            makeIndex(elasticsearch, "v2");

            assertThat(tokens(elasticsearch, "v1", "والسوريين بحلب")).containsExactly("سور", "حلب");
            assertThat(tokens(elasticsearch, "v2", "والسوريين بحلب")).containsExactly("سوريين", "حلب");
            assertThat(elasticsearch.get("/_cat/plugins?h=component").text().lines())
                    .contains("sijill-arabic-v1", "sijill-arabic-v2");
        }
    }

    /** The plugin as it would be after a change of version: other names, and a stem that takes no endings off. */
    private static Path secondVersion(Path target) throws IOException {
        Path first;
        try (var files = Files.list(MODULE)) {
            first = files.filter(file -> file.toString().endsWith(".zip"))
                    .findAny()
                    .orElseThrow();
        }
        try (ZipFile plugin = new ZipFile(first.toFile());
                ZipOutputStream second = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : plugin.stream().toList()) {
                byte[] content = plugin.getInputStream(entry).readAllBytes();
                second.putNextEntry(new ZipEntry(entry.getName()));
                second.write(entry.getName().endsWith(".jar") ? content : renamed(new String(content, UTF_8)));
            }
        }
        return target;
    }

    private static byte[] renamed(String text) {
        return text.replace("_v1", "_v2")
                .replace("sijill-arabic-v1", "sijill-arabic-v2")
                .replace("StemFilterFactory", "PeelFilterFactory")
                .getBytes(UTF_8);
    }

    private static void makeIndex(Api elasticsearch, String version) {
        ObjectNode index = JsonNodeFactory.instance.objectNode();
        ObjectNode analyzer = index.putObject("settings")
                .putObject("analysis")
                .putObject("analyzer")
                .putObject("stem");
        analyzer.put("tokenizer", "sijill_words_" + version);
        ArrayNode filters = analyzer.putArray("filter");
        List.of("fold", "peel", "spell", "stem").forEach(filter -> filters.add("sijill_" + filter + "_" + version));
        Answer made = elasticsearch.send(elasticsearch
                .request("/" + version)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(index.toString())));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
    }

    private static List<String> tokens(Api elasticsearch, String version, String text) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("analyzer", "stem").put("text", text);
        List<String> tokens = new ArrayList<>();
        JsonNode answer =
                elasticsearch.post("/" + version + "/_analyze", request).json();
        answer.path("tokens").forEach(token -> tokens.add(token.path("token").asText()));
        return tokens;
    }
}
