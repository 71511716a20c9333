package org.sijill.text.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.text.ResourceTable;

/**
 * Whole words that are spelled in two ways which no rule of folding joins, such as the two endings of Syria. The table
 * {@code spellings-v1.txt} names each pair and why; it is applied last in every view, after folding and peeling.
 */
public final class Spellings {
    private static final String ALSO_WITH_ARTICLE = "+";
    private static final String ARTICLE = "ال";

    private Spellings() {}

    /** The one spelling of a folded word: another word of the table, or the word itself. */
    public static String unify(String folded) {
        String unified = replacement(folded.toCharArray(), folded.length());
        return unified == null ? folded : unified;
    }

    /** The one spelling of the folded word in the buffer, or null if that is the word itself. */
    public static @Nullable String replacement(char[] buffer, int length) {
        return Table.UNIFIED.get(buffer, 0, length);
    }

    /** Read when first asked. */
    private static final class Table {
        static final WordTable UNIFIED = load();

        private static WordTable load() {
            Map<String, String> unified = new HashMap<>();
            for (List<String> row : ResourceTable.rows(Spellings.class, "spellings-v1.txt")) {
                unified.put(row.get(0), row.get(1));
                if (row.contains(ALSO_WITH_ARTICLE)) {
                    unified.put(ARTICLE + row.get(0), ARTICLE + row.get(1));
                }
            }
            return WordTable.of(unified);
        }
    }
}
