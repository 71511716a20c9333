package org.sijill.ingest.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.NameUse;

/**
 * A name of an entity as data files and the database have it.
 *
 * @param country for a contextual name the place that the article has to speak of, else null
 */
record NameRow(String text, NameUse use, @Nullable String country) {

    static NameRow of(String text) {
        return new NameRow(text, NameUse.NAME, null);
    }

    /** The names of a row of a data file, each text once, without the label unless its use is a special one. */
    static Collection<NameRow> of(JsonNode row) {
        Map<String, NameRow> names = new LinkedHashMap<>();
        add(names, row.path("aliases"), NameUse.NAME, null);
        add(names, row.path("bare"), NameUse.BARE, null);
        add(names, row.path("guarded"), NameUse.GUARDED, null);
        add(names, row.path("nisba"), NameUse.NISBA, null);
        row.path("contextual")
                .properties()
                .forEach(entry -> add(names, entry.getValue(), NameUse.CONTEXTUAL, entry.getKey()));
        return names.values();
    }

    private static void add(Map<String, NameRow> names, JsonNode texts, NameUse use, @Nullable String country) {
        texts.forEach(text -> names.put(text.asText(), new NameRow(text.asText(), use, country)));
    }
}
