package org.sijill.search.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see of an answer, beside how much. None of it changes what is found or any count.
 *
 * @param facetQuery only values whose name has this are listed in facets; blank lists all
 * @param actorTypes only actors of these types are listed; empty lists all
 * @param facetParent only places directly inside this one are listed; null lists all
 * @param explain whether each hit says why it matches
 * @param countTypes whether articles are counted by the types of their actors too
 */
public record AnswerDetail(
        String facetQuery,
        Set<ActorType> actorTypes,
        @Nullable String facetParent,
        boolean explain,
        boolean countTypes) {

    /** All values, no reasons. */
    public static final AnswerDetail PLAIN = new AnswerDetail("", Set.of(), null, false, false);

    /** Longest part of a name that is looked for in facets, in characters. */
    public static final int LONGEST_FACET_QUERY = 100;

    public AnswerDetail {
        actorTypes = Set.copyOf(actorTypes);
    }

    /** Whether all values of a facet are listed, as far as there is room. */
    public boolean listsEvery(Facet facet) {
        return facetQuery.isBlank()
                && switch (facet) {
                    case ACTORS -> actorTypes.isEmpty();
                    case PLACES -> facetParent == null;
                    case SOURCES -> true;
                };
    }
}
