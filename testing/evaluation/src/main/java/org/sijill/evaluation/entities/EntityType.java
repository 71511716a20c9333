package org.sijill.evaluation.entities;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types that annotated corpora and the services have in common. */
enum EntityType {
    PERSON,
    PLACE,
    ORGANIZATION;

    /** The type of a mention; null for a state, which corpora annotate as a place or not at all. */
    static @Nullable EntityType of(Analysis.Found found) {
        if (found.kind().equals("place")) {
            return PLACE;
        }
        return switch (found.type()) {
            case "person" -> PERSON;
            case "organization", "armed-force", "armed-group" -> ORGANIZATION;
            default -> null;
        };
    }

    /** The type of a corpus' tag without its B or I; null for what is not compared. */
    static @Nullable EntityType ofTag(String tag) {
        return switch (tag) {
            case "PERS", "PER" -> PERSON;
            case "LOC", "GPE", "FAC" -> PLACE;
            case "ORG" -> ORGANIZATION;
            default -> null;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
