package org.sijill.evaluation.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes a search of the service one that knows a single view, and is otherwise the same: facets, passages, order. */
final class SingleView {

    private static final String FIELDS = "fields";
    private static final String QUERIES = "queries";

    private SingleView() {}

    /**
     * The search with only one view.
     *
     * @param suffix of the view's fields: empty, {@code .peeled} or {@code .stem}
     */
    static JsonNode of(JsonNode search, String suffix) {
        if (search.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            search.forEach(element -> array.add(of(element, suffix)));
            return array;
        }
        if (!search.isObject()) {
            return search;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        search.properties().forEach(property -> object.set(property.getKey(), of(property.getValue(), suffix)));
        keepView(object, QUERIES, suffix);
        keepView(object, FIELDS, suffix);
        keepView(object, "matched_fields", suffix);
        return object;
    }

    /** Leaves out alternatives of other views where one of this view stands beside them. */
    private static void keepView(ObjectNode object, String list, String suffix) {
        if (!object.path(list).isArray()) {
            return;
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        object.path(list).forEach(element -> {
            if (isOfView(element, suffix)) {
                kept.add(element);
            }
        });
        if (!kept.isEmpty()) {
            object.set(list, kept);
        }
    }

    private static boolean isOfView(JsonNode element, String suffix) {
        if (element.has("combined_fields")) {
            return isOfView(element.path("combined_fields").path(FIELDS).path(0), suffix);
        }
        if (!element.isTextual()) {
            return true;
        }
        String field = element.asText().replaceFirst("\\^.*$", "");
        int dot = field.indexOf('.');
        return suffix.equals(dot < 0 ? "" : field.substring(dot));
    }
}
