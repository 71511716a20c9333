package org.sijill.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor or place as readers meet it in facets and hits.
 *
 * @param id the entity's slug, unique within its kind
 * @param type for instance {@code person}, {@code state}, {@code city}
 * @param label Arabic label
 * @param labelEn English label
 * @param aliases further Arabic names
 * @param parent the id of the place that contains this one; null for actors and for places at the top
 * @param location where a place lies; null when no data file says so
 */
public record DirectoryEntry(
        Kind kind,
        String id,
        String type,
        String label,
        String labelEn,
        List<String> aliases,
        @Nullable String parent,
        @Nullable Location location) {

    public DirectoryEntry {
        aliases = List.copyOf(aliases);
    }

    /** The two directories. */
    public enum Kind {
        ACTOR("actor"),
        PLACE("place");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        /** The name in JSON. */
        public String wire() {
            return wire;
        }

        static Kind of(String wire) {
            return wire.equals(ACTOR.wire) ? ACTOR : PLACE;
        }
    }

    /** Degrees, WGS 84. */
    public record Location(double lat, double lon) {}

    /** The document's {@code _id}: actors and places may share a slug (Syria the state, Syria the land). */
    public String documentId() {
        return kind.wire() + ":" + id;
    }

    /**
     * As a document of the directory index.
     *
     * @param edition which state of the directory the document belongs to
     */
    public ObjectNode toJson(String edition) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", kind.wire()).put("id", id).put("type", type);
        json.put("label", label).put("labelEn", labelEn).put("edition", edition);
        ArrayNode names = json.putArray("aliases");
        aliases.forEach(names::add);
        if (parent != null) {
            json.put("parent", parent);
        }
        if (location != null) {
            json.putObject("location").put("lat", location.lat()).put("lon", location.lon());
        }
        return json;
    }

    /** Reads what {@link #toJson} wrote. */
    public static DirectoryEntry fromJson(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.path("aliases").forEach(name -> names.add(name.asText()));
        JsonNode place = json.get("location");
        return new DirectoryEntry(
                Kind.of(json.path("kind").asText()),
                json.path("id").asText(),
                json.path("type").asText(),
                json.path("label").asText(),
                json.path("labelEn").asText(),
                names,
                json.hasNonNull("parent") ? json.path("parent").asText() : null,
                place == null
                        ? null
                        : new Location(
                                place.path("lat").asDouble(), place.path("lon").asDouble()));
    }
}
