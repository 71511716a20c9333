package org.sijill.ingest.annotation;

/**
 * Words that name an entity.
 *
 * @param first index of the first word
 * @param last index of the last word
 * @param letters how many proclitic letters of the first word do not belong to the name
 * @param confidence between 0 and 1
 */
record Finding(int first, int last, int letters, Mention.Kind kind, String ref, String type, double confidence) {

    boolean isPerson() {
        return type.equals(EntityTypes.PERSON);
    }
}
