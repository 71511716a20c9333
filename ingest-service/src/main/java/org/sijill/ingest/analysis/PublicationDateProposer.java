package org.sijill.ingest.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.text.analysis.Folding;
import org.sijill.text.date.DateMention;
import org.sijill.text.date.DateTagger;
import org.sijill.text.token.WordScanner;

/**
 * Proposes a publication day from what a text says of itself: a line such as «نشر في 24 سبتمبر 2016» at its beginning or
 * end, or a dateline that opens it («حلب، 24 سبتمبر 2016»). Only days that stand by themselves count, because a relative
 * one would need the very date that is looked for.
 */
final class PublicationDateProposer {

    /** The words say that it is the day of publication. */
    private static final double SAID = 0.9;

    /** The day opens the text, as a dateline does; the text may also begin with an event's day. */
    private static final double OPENING = 0.6;

    /** Characters at either end in which a text speaks of itself. */
    private static final int MARGIN = 300;

    /** Characters that a place, an agency and a dash may take before the day of a dateline. */
    private static final int LONGEST_DATELINE = 40;

    /** Words before the day among which one of {@link #PUBLISHED} must stand. */
    private static final int WORDS_BEFORE = 3;

    private static final Set<String> PUBLISHED = Stream.of(
                    "نشر", "نشرت", "النشر", "منشور", "تحديث", "التحديث", "بتاريخ", "حرر", "كتب")
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private PublicationDateProposer() {}

    /** The likeliest day, if the text gives any reason for one. */
    static Optional<ProposedDate> propose(String text) {
        List<DateMention> dates = DateTagger.tag(text, null);
        return dates.stream()
                .filter(date -> date.value() != null && Objects.equals(date.from(), date.to()))
                .map(date -> proposal(text, date))
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(ProposedDate::confidence)
                        .thenComparing(
                                Comparator.comparingInt(ProposedDate::start).reversed()));
    }

    private static @Nullable ProposedDate proposal(String text, DateMention date) {
        boolean atAnEnd = date.start() < MARGIN || date.end() > text.length() - MARGIN;
        if (atAnEnd && saysPublished(text, date.start())) {
            return of(date, SAID);
        }
        boolean opens = date.start() <= LONGEST_DATELINE
                && text.substring(0, date.start())
                        .chars()
                        .noneMatch(character -> character == '\n' || character == '.');
        return opens ? of(date, OPENING) : null;
    }

    private static boolean saysPublished(String text, int end) {
        String before = text.substring(Math.max(0, text.lastIndexOf('\n', end - 1) + 1), end);
        List<String> words = words(before);
        return words.subList(Math.max(0, words.size() - WORDS_BEFORE), words.size()).stream()
                .anyMatch(PUBLISHED::contains);
    }

    private static List<String> words(String text) {
        Stream.Builder<String> words = Stream.builder();
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            words.add(Folding.fold(text.substring(scanner.start(), scanner.end())));
        }
        return words.build().toList();
    }

    private static ProposedDate of(DateMention date, double confidence) {
        return new ProposedDate(
                Objects.requireNonNull(date.value()), confidence, date.text(), date.start(), date.end());
    }
}
