package org.sijill.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param status whether editors stand by it
 * @param version raised by every edit; 1 when no editor has touched it
 * @param mergedInto the id of the entity that this one was merged into; null when it stands for itself
 */
public record DirectoryEntry(
        Kind kind,
        String id,
        String type,
        String label,
        String labelEn,
        List<String> aliases,
        @Nullable String parent,
        @Nullable Location location,
        Status status,
        long version,
        @Nullable String mergedInto) {

    public DirectoryEntry {
        aliases = List.copyOf(aliases);
    }

    /** An entity of the directory that no editor has touched. */
    public DirectoryEntry(
            Kind kind,
            String id,
            String type,
            String label,
            String labelEn,
            List<String> aliases,
            @Nullable String parent,
            @Nullable Location location) {
        this(kind, id, type, label, labelEn, aliases, parent, location, Status.ACCEPTED, 1, null);
    }

    /** What remains of an entity that is in no directory any more, so that readers forget it. */
    public static DirectoryEntry withdrawn(Kind kind, String id) {
        return new DirectoryEntry(kind, id, "unknown", id, id, List.of(), null, null, Status.WITHDRAWN, 1, null);
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

        /** The kind of a wire name. */
        public static Kind of(String wire) {
            return wire.equals(ACTOR.wire) ? ACTOR : PLACE;
        }
    }

    /** Whether editors stand by an entity. */
    public enum Status {
        /** In the directory. */
        ACCEPTED,
        /** Found by rule; nobody has looked at it. */
        PROVISIONAL,
        /** No entity: articles are not indexed under it. */
        REJECTED,
        /** Gone from the directory. */
        WITHDRAWN;

        /** The name in JSON and in the database. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The status of a wire name. */
        public static Status of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /** Degrees, WGS 84. */
    public record Location(double lat, double lon) {}

    /** The document's {@code _id}: actors and places may share a slug (Syria the state, Syria the land). */
    public String documentId() {
        return documentId(kind, id);
    }

    /** The {@code _id} of an entity's document. */
    public static String documentId(Kind kind, String id) {
        return kind.wire() + ":" + id;
    }

    /** Whether it was found by rule and nobody has touched it: there may be millions, and their names never change. */
    public boolean isUntouched() {
        return status == Status.PROVISIONAL && version == 1;
    }

    /**
     * As a document of the directory index.
     *
     * @param change the number of this state of the entry; later states have greater ones
     */
    public ObjectNode toJson(long change) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", kind.wire()).put("id", id).put("type", type);
        json.put("label", label).put("labelEn", labelEn).put("change", change);
        json.put("status", status.wire()).put("version", version);
        ArrayNode names = json.putArray("aliases");
        aliases.forEach(names::add);
        ArrayNode keys = json.putArray("names");
        NameKeys.of(this).forEach(keys::add);
        if (mergedInto != null) {
            json.put("mergedInto", mergedInto);
        }
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
                                place.path("lat").asDouble(), place.path("lon").asDouble()),
                Status.of(json.path("status").asText()),
                json.path("version").asLong(),
                json.hasNonNull("mergedInto") ? json.path("mergedInto").asText() : null);
    }
}
