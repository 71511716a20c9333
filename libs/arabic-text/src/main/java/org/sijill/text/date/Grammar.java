package org.sijill.text.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules, and how they are built into each other. */
final class Grammar {
    /** What can have parts, weeks and days. */
    private static final List<DateRule> CONTAINERS =
            List.of(MonthRule::month, new YearRule(), new UnitRule(), new SeasonRule(), new DecadeRule());

    private static final List<DateRule> SINGLE = List.of(
            new NumericDateRule(),
            new MonthRule(),
            new WeekdayRule(),
            new DayWordRule(),
            new YearRule(),
            new UnitRule(),
            new CountRule(),
            new SpanRule(),
            new OrdinalRule(),
            new PartRule(),
            new SeasonRule(),
            new DecadeRule(),
            new HolidayRule());

    private static final RangeRule RANGES = new RangeRule();

    private Grammar() {}

    /** A month, year, season or the like; null if none starts at the word. */
    static @Nullable Phrase container(DateText text, int index) {
        return DateRule.longest(CONTAINERS, text, index);
    }

    /** A date that is no range. */
    static @Nullable Phrase single(DateText text, int index) {
        return DateRule.longest(SINGLE, text, index);
    }

    /** A date or range. */
    static @Nullable Phrase any(DateText text, int index) {
        Phrase single = single(text, index);
        Phrase range = RANGES.match(text, index, single);
        return range == null ? single : range;
    }
}
