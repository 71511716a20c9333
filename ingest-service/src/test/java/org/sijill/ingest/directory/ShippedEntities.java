package org.sijill.ingest.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Location;

/** The shipped directory without a database in between. */
final class ShippedEntities {

    private ShippedEntities() {}

    static EntityDirectory directory() {
        Map<String, Set<String>> bare = new HashMap<>();
        List<DirectoryEntry> entries = new ArrayList<>();
        for (JsonNode actor : ShippedDirectory.actors()) {
            bare.put(actor.path("id").asText(), texts(actor.path("bare")));
            entries.add(entry(Kind.ACTOR, actor));
        }
        ShippedDirectory.places().forEach(place -> entries.add(entry(Kind.PLACE, place)));
        return new EntityDirectory(entries, bare);
    }

    static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Label, aliases and bare names. */
    static Set<String> names(JsonNode row) {
        Set<String> names = texts(row.path("aliases"));
        names.addAll(texts(row.path("bare")));
        names.add(row.path("label").asText());
        return names;
    }

    private static DirectoryEntry entry(Kind kind, JsonNode row) {
        Set<String> aliases = texts(row.path("aliases"));
        aliases.addAll(texts(row.path("bare")));
        return new DirectoryEntry(
                kind,
                row.path("id").asText(),
                row.path("type").asText(),
                row.path("label").asText(),
                row.path("labelEn").asText(),
                List.copyOf(aliases),
                row.hasNonNull("parent") ? row.path("parent").asText() : null,
                row.hasNonNull("latitude")
                        ? new Location(
                                row.path("latitude").asDouble(),
                                row.path("longitude").asDouble())
                        : null);
    }
}
