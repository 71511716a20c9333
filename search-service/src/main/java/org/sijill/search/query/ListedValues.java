package org.sijill.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which values of each facet may be listed. Selected values are listed whatever this says.
 *
 * @param actors ids; null for all
 * @param places ids; null for all
 * @param sourcePart what a source's name must have in it; blank for all
 * @param actorsByType ids of the actors of each type that articles are counted by; empty where they are not
 */
public record ListedValues(
        @Nullable List<String> actors,
        @Nullable List<String> places,
        String sourcePart,
        Map<ActorType, List<String>> actorsByType) {

    /** Every value may be listed. */
    public static final ListedValues ALL = new ListedValues(null, null, "", Map.of());

    public ListedValues {
        actors = actors == null ? null : List.copyOf(actors);
        places = places == null ? null : List.copyOf(places);
        actorsByType = Map.copyOf(actorsByType);
    }

    /** Whether no value of a facet may be listed. */
    boolean isNothing(Facet facet) {
        Collection<String> ids = ids(facet);
        return ids != null && ids.isEmpty();
    }

    /** Whether a value may be listed. */
    boolean allows(Facet facet, String id) {
        if (facet == Facet.SOURCES) {
            return sourcePart.isBlank() || Pattern.matches(NamePattern.of(sourcePart), id);
        }
        Collection<String> ids = ids(facet);
        return ids == null || ids.contains(id);
    }

    /** The {@code include} of a facet's aggregation, null if all values may be listed. */
    @Nullable
    JsonNode include(Facet facet) {
        if (facet == Facet.SOURCES) {
            return sourcePart.isBlank() ? null : JsonNodeFactory.instance.textNode(NamePattern.of(sourcePart));
        }
        List<String> ids = ids(facet);
        if (ids == null) {
            return null;
        }
        ArrayNode include = JsonNodeFactory.instance.arrayNode();
        ids.forEach(include::add);
        return include;
    }

    private @Nullable List<String> ids(Facet facet) {
        return switch (facet) {
            case ACTORS -> actors;
            case PLACES -> places;
            case SOURCES -> null;
        };
    }
}
