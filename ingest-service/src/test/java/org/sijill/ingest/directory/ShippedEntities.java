package org.sijill.ingest.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The shipped directory without a database in between. */
final class ShippedEntities {

    private ShippedEntities() {}

    static EntityDirectory directory() {
        return EntityDirectory.shipped();
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
}
