package org.sijill.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The selections in facets as filters. */
final class Selections {

    private Selections() {}

    /** The selections of all facets but one, as a filter; an empty object when there are none. */
    static ObjectNode allBut(SearchQuery query, @Nullable Facet own) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (Facet facet : Facet.values()) {
            List<String> selected = facet.of(query).anyInIndex();
            if (facet != own && !selected.isEmpty()) {
                root.withObject("/bool").withArray("/filter").add(oneOf(facet.field(), selected));
            }
        }
        return root;
    }

    static ObjectNode oneOf(String field, List<String> ids) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode values = root.putObject("terms").putArray(field);
        ids.forEach(values::add);
        return root;
    }
}
