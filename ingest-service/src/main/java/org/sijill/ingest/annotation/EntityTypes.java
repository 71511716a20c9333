package org.sijill.ingest.annotation;

/** The types of entities that rules give. */
final class EntityTypes {

    static final String PERSON = "person";
    static final String ORGANIZATION = "organization";
    static final String ARMED_GROUP = "armed-group";
    static final String STATE = "state";
    static final String COUNTRY = "country";
    /** A place of which no more is known than its name. */
    static final String PLACE = "place";

    private EntityTypes() {}
}
