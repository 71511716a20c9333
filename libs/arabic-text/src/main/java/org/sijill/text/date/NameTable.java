package org.sijill.text.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.text.ResourceTable;
import org.sijill.text.analysis.Folding;

/** Names of one or more words, from a table whose first three columns say what they name. */
final class NameTable {
    static final NameTable MONTHS = new NameTable("months.txt", Sense.MONTH_NAME);
    static final NameTable HOLIDAYS = new NameTable("holidays.txt", Sense.HOLIDAY_NAME);

    private static final int ATTRIBUTES = 3;

    /**
     * A name.
     *
     * @param attributes the columns before it
     * @param spelling as in the table
     * @param words folded
     */
    record Name(List<String> attributes, String spelling, List<String> words) {
        int number(int column) {
            return Integer.parseInt(attributes.get(column));
        }
    }

    /** Names that start with the same word; longer ones first. */
    private final List<List<Name>> groups;

    private final Map<String, Integer> firstWords = new LinkedHashMap<>();
    private final Sense sense;

    private NameTable(String file, Sense sense) {
        this.sense = sense;
        Map<String, List<Name>> byFirstWord = new LinkedHashMap<>();
        for (List<String> row : ResourceTable.rows(NameTable.class, file)) {
            List<String> words = row.subList(ATTRIBUTES, row.size());
            List<String> folded = words.stream().map(Folding::fold).toList();
            Name name = new Name(row.subList(0, ATTRIBUTES), String.join(" ", words), folded);
            byFirstWord
                    .computeIfAbsent(folded.get(0), first -> new ArrayList<>())
                    .add(name);
        }
        groups = new ArrayList<>(byFirstWord.values());
        groups.forEach(group -> group.sort(
                Comparator.comparingInt((Name name) -> name.words().size()).reversed()));
        byFirstWord.keySet().forEach(first -> firstWords.put(first, firstWords.size()));
    }

    /** The folded first words, each with the number by which the lexicon knows it. */
    Map<String, Integer> firstWords() {
        return firstWords;
    }

    /** The longest name that starts at the word, or null. */
    @Nullable
    Name at(DateText text, int index) {
        int group = text.value(index, sense);
        if (group == Sense.NONE) {
            return null;
        }
        for (Name name : groups.get(group)) {
            if (continues(text, index, name)) {
                return name;
            }
        }
        return null;
    }

    private static boolean continues(DateText text, int index, Name name) {
        for (int i = 1; i < name.words().size(); i++) {
            if (!text.adjoins(index + i - 1)
                    || !text.folded(index + i).equals(name.words().get(i))) {
                return false;
            }
        }
        return true;
    }
}
