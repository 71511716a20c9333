package org.sijill.text.date;

/**
 * Words that mean a date.
 *
 * @param start where they start in the text
 * @param end where they end, exclusive
 * @param next the word after them
 * @param reading what they mean
 */
record Phrase(int start, int end, int next, Reading reading) {
    /** Words from a noun, without its proclitics, up to the word before {@code next}. */
    static Phrase of(DateText text, int first, int next, Reading reading) {
        return new Phrase(text.nounStart(first), text.end(next - 1), next, reading);
    }

    Phrase startingAt(int newStart) {
        return new Phrase(newStart, end, next, reading);
    }
}
