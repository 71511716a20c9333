package org.sijill.search.directory;

/** The labels of the moment. Always answers: what is not known shows its id. */
public interface EntityLabels {

    /** The label of an actor. */
    EntityLabel actor(String id);

    /** The label of a place. */
    EntityLabel place(String id);
}
