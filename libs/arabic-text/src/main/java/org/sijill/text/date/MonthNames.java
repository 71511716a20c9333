package org.sijill.text.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.text.ResourceTable;
import org.sijill.text.analysis.Clitics;
import org.sijill.text.analysis.Folding;
import org.sijill.text.analysis.Peeled;

/** The names of the months, from {@code months.txt}. */
final class MonthNames {
    /**
     * A month's name found in a text.
     *
     * @param month 1 to 12
     * @param start where the name starts in the text, after proclitics
     * @param nextWord the word after it
     * @param clear whether the name is hardly ever another word
     * @param spelled whether it is written exactly as in the table
     */
    record Found(int month, int start, int nextWord, boolean clear, boolean spelled) {}

    private record Name(int month, boolean clear, String spelling, List<String> folded) {}

    /** By the first word, names of two words first. */
    private static final Map<String, List<Name>> NAMES = load();

    private MonthNames() {}

    private static Map<String, List<Name>> load() {
        Map<String, List<Name>> names = new HashMap<>();
        for (List<String> row : ResourceTable.rows(MonthNames.class, "months.txt")) {
            List<String> words = row.subList(2, row.size());
            List<String> folded = words.stream().map(Folding::fold).toList();
            Name name =
                    new Name(Integer.parseInt(row.get(0)), row.get(1).equals("clear"), String.join(" ", words), folded);
            List<Name> sameStart = names.computeIfAbsent(folded.get(0), absent -> new ArrayList<>());
            sameStart.add(words.size() > 1 ? 0 : sameStart.size(), name);
        }
        return names;
    }

    /** The month's name at the word, whose first word may carry proclitics; null if there is none. */
    static @Nullable Found at(DateText text, int index) {
        for (Peeled candidate : Clitics.candidates(text.folded(index))) {
            for (Name name : NAMES.getOrDefault(candidate.host(), List.of())) {
                if (isAt(text, index, name)) {
                    return found(text, index, candidate, name);
                }
            }
        }
        return null;
    }

    private static boolean isAt(DateText text, int index, Name name) {
        for (int i = 1; i < name.folded().size(); i++) {
            if (!text.adjoinsNext(index + i - 1)
                    || !text.folded(index + i).equals(name.folded().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Found found(DateText text, int index, Peeled candidate, Name name) {
        int start = text.startAfter(index, candidate.prefixLength());
        int nextWord = index + name.folded().size();
        boolean spelled = text.slice(start, text.end(nextWord - 1)).equals(name.spelling());
        return new Found(name.month(), start, nextWord, name.clear(), spelled);
    }
}
