package org.sijill.search.query;

import java.util.Set;
import org.sijill.text.ArabicLetters;

/**
 * A regular expression of Lucene for names that have a text in them, whatever the case of its letters and whichever
 * alef, yeh or final letter is written. Sources have no entry in a directory, so their names are compared in the index.
 */
final class NamePattern {

    /** Letters that are written for each other. */
    private static final Set<String> ALIKE = Set.of(
            "" + ArabicLetters.ALEF + ArabicLetters.ALEF_HAMZA_ABOVE + ArabicLetters.ALEF_HAMZA_BELOW
                    + ArabicLetters.ALEF_MADDA,
            "" + ArabicLetters.YEH + ArabicLetters.ALEF_MAKSURA,
            "" + ArabicLetters.HEH + ArabicLetters.TEH_MARBUTA);

    private NamePattern() {}

    static String of(String part) {
        StringBuilder pattern = new StringBuilder(".*");
        part.codePoints().forEach(character -> pattern.append(anyOf(character)));
        return pattern.append(".*").toString();
    }

    private static String anyOf(int character) {
        String letter = Character.toString(character);
        for (String alike : ALIKE) {
            if (alike.contains(letter)) {
                return "[" + alike + "]";
            }
        }
        int lower = Character.toLowerCase(character);
        int upper = Character.toUpperCase(character);
        if (lower != upper) {
            return "[" + Character.toString(lower) + Character.toString(upper) + "]";
        }
        return Character.isLetterOrDigit(character) ? letter : "\\" + letter;
    }
}
