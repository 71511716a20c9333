package org.sijill.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijill.http.query.QueryParameters;
import org.sijill.search.config.SearchConfig;
import org.sijill.text.canonical.Canonicalizer;

/** Reads a {@link SearchQuery} from a request's parameters and names everything that is wrong with them at once. */
@ApplicationScoped
public class SearchQueryReader {

    /** Every parameter of a search; the OpenAPI document lists the same, which a test compares. */
    public static final List<String> PARAMETERS = List.of(
            "q",
            "actor",
            "place",
            "source",
            "notActor",
            "notPlace",
            "notSource",
            "publishedFrom",
            "publishedTo",
            "publishedWithin",
            "mentionedFrom",
            "mentionedTo",
            "mentionedMatch",
            "timeZone",
            "sort",
            "size",
            "cursor",
            "facetSize",
            "interval");

    private static final int DEFAULT_SIZE = 10;
    private static final int DEFAULT_FACET_SIZE = 10;

    /** Values of one facet that can be selected or excluded at once; each is a clause of the query. */
    private static final int MOST_SELECTED = 100;

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_ZONE = 64;
    private static final int LONGEST_CURSOR = 4_000;

    /** A number of days, weeks, months or years. */
    private static final Pattern WITHIN = Pattern.compile("([1-9][0-9]{0,3})([dwmy])");

    /** The word for "choose the bars' width by what is found". */
    private static final String AUTO = "auto";

    private final SearchConfig config;
    private final Cursors cursors;
    private final Clock clock;

    SearchQueryReader(SearchConfig config, Cursors cursors, Clock clock) {
        this.config = config;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Reads a query.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, naming each parameter that is wrong and why
     */
    public SearchQuery read(UriInfo uri) {
        return read(uri.getRequestUri().getRawQuery());
    }

    /** The same for what follows the question mark, as received; null when there is none. */
    SearchQuery read(@Nullable String rawQuery) {
        QueryParameters parameters = QueryParameters.parse(rawQuery, PARAMETERS);
        SearchQuery query = firstPage(parameters);
        Optional<String> cursor = parameters.text("cursor", LONGEST_CURSOR);
        parameters.check();
        return cursor.map(text -> cursors.resume(query, text)).orElse(query);
    }

    private SearchQuery firstPage(QueryParameters parameters) {
        ZoneId zone = zone(parameters);
        return new SearchQuery(
                // What is pasted may have presentation forms or bidi controls, like the texts before they are indexed.
                Canonicalizer.canonicalize(
                                parameters.text("q", SearchQuery.LONGEST_TEXT).orElse(""))
                        .text(),
                facet(parameters, "actor", "notActor"),
                facet(parameters, "place", "notPlace"),
                facet(parameters, "source", "notSource"),
                published(parameters, zone),
                range(parameters, "mentionedFrom", "mentionedTo"),
                parameters.choice("mentionedMatch", MentionedMatch.values()).orElse(MentionedMatch.WITHIN),
                zone,
                parameters.choice("sort", Sort.values()).orElse(Sort.RELEVANCE),
                parameters.wholeNumber("size", 0, SearchQuery.MOST_HITS).orElse(DEFAULT_SIZE),
                parameters
                        .wholeNumber("facetSize", 0, SearchQuery.MOST_FACET_VALUES)
                        .orElse(DEFAULT_FACET_SIZE),
                interval(parameters).orElse(null),
                List.of());
    }

    private ZoneId zone(QueryParameters parameters) {
        return parameters
                .parsed("timeZone", "must be an IANA time zone such as Asia/Damascus", name -> {
                    try {
                        return name.length() > LONGEST_ZONE ? Optional.empty() : Optional.of(ZoneId.of(name));
                    } catch (DateTimeException unknown) {
                        return Optional.empty();
                    }
                })
                .orElse(config.timeZone());
    }

    private static FacetFilter facet(QueryParameters parameters, String any, String none) {
        return new FacetFilter(
                parameters.texts(any, MOST_SELECTED, LONGEST_ID), parameters.texts(none, MOST_SELECTED, LONGEST_ID));
    }

    private DayRange published(QueryParameters parameters, ZoneId zone) {
        DayRange range = range(parameters, "publishedFrom", "publishedTo");
        Optional<Period> within = parameters.parsed(
                "publishedWithin",
                "must be a number of days, weeks, months or years such as 7d, 2w, 6m or 1y",
                SearchQueryReader::period);
        if (within.isEmpty()) {
            return range;
        }
        if (!range.isOpen()) {
            parameters.reject("publishedWithin", "cannot be combined with publishedFrom or publishedTo");
            return DayRange.OPEN;
        }
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new DayRange(today.minus(within.get()), today);
    }

    private static Optional<Period> period(String text) {
        Matcher matcher = WITHIN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "d" -> Period.ofDays(number);
                    case "w" -> Period.ofWeeks(number);
                    case "m" -> Period.ofMonths(number);
                    default -> Period.ofYears(Math.min(number, 1_000));
                });
    }

    private static DayRange range(QueryParameters parameters, String fromName, String toName) {
        Optional<LocalDate> from = parameters.date(fromName).filter(day -> inCalendar(parameters, fromName, day));
        Optional<LocalDate> to = parameters.date(toName).filter(day -> inCalendar(parameters, toName, day));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            parameters.reject(fromName, "must not be after " + toName);
            return DayRange.OPEN;
        }
        return new DayRange(from.orElse(null), to.orElse(null));
    }

    /** The index keeps years of four digits. */
    private static boolean inCalendar(QueryParameters parameters, String name, LocalDate day) {
        if (day.getYear() >= 0 && day.getYear() <= 9999) {
            return true;
        }
        parameters.reject(name, "must have a year between 0000 and 9999");
        return false;
    }

    private static Optional<Interval> interval(QueryParameters parameters) {
        Optional<Optional<Interval>> chosen =
                parameters.parsed("interval", "must be one of auto, day, week, month, year", word -> {
                    if (word.equals(AUTO)) {
                        return Optional.of(Optional.empty());
                    }
                    for (Interval interval : Interval.values()) {
                        if (interval.wireName().equals(word)) {
                            return Optional.of(Optional.of(interval));
                        }
                    }
                    return Optional.empty();
                });
        return chosen.flatMap(interval -> interval);
    }
}
