package org.sijill.text.canonical;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The Arabic presentation forms A (U+FB50 to U+FDFF) and B (U+FE70 to U+FEFC): shapes and ligatures of old encodings
 * and of PDF files, each standing for one or more letters. The letters are those of Unicode's compatibility
 * decomposition, without the space on which it puts a mark that stands alone.
 */
final class PresentationForms {
    private static final char FIRST_A = '\uFB50';
    private static final char LAST_A = '\uFDFF';
    private static final char FIRST_B = '\uFE70';
    private static final char LAST_B = '\uFEFC';

    private PresentationForms() {}

    static boolean contains(char character) {
        return (character >= FIRST_A && character <= LAST_A) || (character >= FIRST_B && character <= LAST_B);
    }

    /** The letters that the form stands for, or null for a character of these blocks that is no form. */
    static @Nullable String letters(char form) {
        return Table.LETTERS[form - FIRST_A];
    }

    private static final class Table {
        static final @Nullable String[] LETTERS = letters();

        private static @Nullable String[] letters() {
            @Nullable String[] letters = new @Nullable String[LAST_B - FIRST_A + 1];
            for (char form = FIRST_A; form <= LAST_B; form++) {
                String decomposed = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
                if (contains(form) && !decomposed.equals(String.valueOf(form))) {
                    letters[form - FIRST_A] = decomposed.stripLeading();
                }
            }
            return letters;
        }
    }
}
