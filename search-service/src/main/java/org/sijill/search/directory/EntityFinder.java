package org.sijill.search.directory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds entities of the directory by what is known of them. */
public interface EntityFinder {

    /**
     * The ids of actors with a name that has a text in it: any spelling, either script; up to two letters count only at
     * the beginning of a word.
     *
     * @param namePart blank for any name
     * @param types only of these types; empty for any
     */
    List<String> actors(String namePart, Set<String> types);

    /**
     * The ids of places, likewise.
     *
     * @param parent only what lies directly inside this one; null for all
     */
    List<String> places(String namePart, @Nullable String parent);

    /** All places. */
    List<EntityLabel> allPlaces();
}
