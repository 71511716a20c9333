package org.sijill.text.date;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.text.ResourceTable;
import org.sijill.text.analysis.Folding;

/** The words beside dates, from {@code words.txt}, folded. */
final class DateWords {
    private static final Map<String, Set<String>> WORDS = ResourceTable.rows(DateWords.class, "words.txt").stream()
            .collect(Collectors.groupingBy(
                    row -> row.get(0), Collectors.mapping(row -> Folding.fold(row.get(1)), Collectors.toSet())));

    private DateWords() {}

    /** Whether a month whose name has another meaning may follow. */
    static boolean introducesMonth(String folded) {
        return is("introduces", folded);
    }

    /** Whether a year's number may follow. */
    static boolean announcesYear(String folded) {
        return is("year", folded);
    }

    /** Whether the number before it counts years of the Hijra. */
    static boolean meansHijri(String folded) {
        return is("hijri", folded);
    }

    /** Whether the month before it is one to come. */
    static boolean meansNext(String folded) {
        return is("next", folded);
    }

    private static boolean is(String kind, String folded) {
        return WORDS.getOrDefault(kind, Set.of()).contains(folded);
    }
}
