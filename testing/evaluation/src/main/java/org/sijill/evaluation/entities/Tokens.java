package org.sijill.evaluation.entities;

/**
 * A run of tokens of one type.
 *
 * @param first index of the first token
 * @param last index of the last token
 */
record Tokens(EntityType type, int first, int last) {

    boolean overlaps(Tokens other) {
        return type == other.type && first <= other.last && other.first <= last;
    }
}
