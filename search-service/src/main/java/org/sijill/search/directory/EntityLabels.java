package org.sijill.search.directory;

import java.util.Collection;

/**
 * The labels of the moment. Always answers: what is not known shows its id, and what was merged into another entity
 * shows that one.
 */
public interface EntityLabels {

    /** The label of an actor. */
    EntityLabel actor(String id);

    /** The label of a place. */
    EntityLabel place(String id);

    /** Fetches at once what is not in memory of some ids that are going to be shown. */
    default void prepare(Collection<String> ids) {}
}
