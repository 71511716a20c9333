package org.sijill.evaluation.entities;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Compares the actors and places of whole articles with the gold facets of the seeds. An entity is the gold one if it has
 * its id or is found by one of its names; optional ones neither help nor harm.
 */
final class SeedsEvaluation {

    private final Score actors = new Score();
    private final Score places = new Score();
    private final StringBuilder differences = new StringBuilder();

    void add(String document, JsonNode gold, String text, Analyzer analyzer) {
        Analysis analysis = analyzer.analyze(text, gold.path("publishedAt").asText(null));
        compare(document, "actor", analysis, gold.path("actors"), gold.path("optionalActors"), actors);
        compare(document, "place", analysis, gold.path("places"), gold.path("optionalPlaces"), places);
    }

    private void compare(
            String document, String kind, Analysis analysis, JsonNode gold, JsonNode optional, Score score) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        analysis.mentions().stream()
                .filter(mention -> mention.kind().equals(kind))
                .forEach(mention -> found.computeIfAbsent(mention.ref(), any -> new LinkedHashSet<>())
                        .add(mention.text()));
        for (JsonNode entity : gold) {
            boolean isFound = found.entrySet().stream().anyMatch(entry -> isSame(entry, entity));
            score.addGold(isFound);
            note(isFound, document, "missed " + kind, entity.path("id").asText());
        }
        for (Map.Entry<String, Set<String>> entry : found.entrySet()) {
            boolean right = isIn(entry, gold);
            if (right || !isIn(entry, optional)) {
                score.addFound(right);
                note(right, document, "false " + kind, entry.toString());
            }
        }
    }

    private void note(boolean right, String document, String what, String entity) {
        if (!right) {
            differences
                    .append("    ")
                    .append(document, 0, 3)
                    .append("  ")
                    .append(what)
                    .append("  ")
                    .append(entity);
            differences.append(System.lineSeparator());
        }
    }

    private static boolean isIn(Map.Entry<String, Set<String>> found, JsonNode entities) {
        for (JsonNode entity : entities) {
            if (isSame(found, entity)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Map.Entry<String, Set<String>> found, JsonNode entity) {
        if (found.getKey().equals(entity.path("id").asText())) {
            return true;
        }
        for (JsonNode name : entity.path("names")) {
            if (found.getKey().startsWith("p-") && found.getValue().contains(name.asText())) {
                return true;
            }
        }
        return false;
    }

    void print(PrintStream out) {
        out.println("seeds gold         document actors        " + actors);
        out.println("seeds gold         document places        " + places);
        out.print(differences);
    }
}
