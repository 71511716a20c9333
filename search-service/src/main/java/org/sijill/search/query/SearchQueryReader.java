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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.http.query.QueryParameters;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.text.SearchText;
import org.sijill.search.text.SearchTextParser;
import org.sijill.text.canonical.Canonicalizer;

/** Reads a {@link SearchQuery} from a request's parameters and names everything that is wrong with them at once. */
@ApplicationScoped
public class SearchQueryReader {

    /** The parameters that say which articles are meant, in every call that answers about some of them. */
    public static final List<String> RESTRICTIONS = List.of(
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
            "timeZone");

    /** Every parameter of a search; the OpenAPI document lists the same, which a test compares. */
    public static final List<String> PARAMETERS = with(
            "sort",
            "fold",
            "size",
            "cursor",
            "facetSize",
            "facetQuery",
            "facetActorType",
            "facetParent",
            "actorTypes",
            "interval",
            "expand",
            "explain");

    /** What of them concerns only the page that is shown, not what is found. */
    private static final Set<String> OF_THE_PAGE = Set.of(
            "size",
            "cursor",
            "facetSize",
            "facetQuery",
            "facetActorType",
            "facetParent",
            "actorTypes",
            "interval",
            "fold",
            "explain");

    /** The parameters that say what is found, for calls that show it in another form. */
    public static final List<String> FILTERS =
            PARAMETERS.stream().filter(name -> !OF_THE_PAGE.contains(name)).toList();

    /** The same for calls that have an order of their own. */
    public static final List<String> UNORDERED =
            FILTERS.stream().filter(name -> !name.equals("sort")).toList();

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
    private final EntityRedirects redirects;
    private final Clock clock;

    SearchQueryReader(SearchConfig config, Cursors cursors, EntityRedirects redirects, Clock clock) {
        this.config = config;
        this.cursors = cursors;
        this.redirects = redirects;
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
        return read(QueryParameters.parse(rawQuery, PARAMETERS));
    }

    /** The parameters of a call that answers about the articles of a search, and has these of its own. */
    public static List<String> with(String... own) {
        return Stream.concat(RESTRICTIONS.stream(), Stream.of(own)).toList();
    }

    /** The same for a call that knows other parameters too; ends the reading. */
    public SearchQuery read(QueryParameters parameters) {
        Optional<String> cursor = parameters.text("cursor", LONGEST_CURSOR);
        ZoneId zone = zone(parameters);
        LocalDate today = cursor.flatMap(cursors::day).orElseGet(() -> LocalDate.now(clock.withZone(zone)));
        SearchQuery query = firstPage(parameters, zone, today);
        SearchText text = SearchTextParser.parse(query.text());
        QueryCost.of(text).forEach(detail -> parameters.reject("q", detail));
        parameters.check();
        return cursor.map(place -> cursors.resume(query, place)).orElse(query);
    }

    private SearchQuery firstPage(QueryParameters parameters, ZoneId zone, LocalDate today) {
        Sort sort = parameters.choice("sort", Sort.values()).orElse(Sort.RELEVANCE);
        return new SearchQuery(
                // What is pasted may have presentation forms or bidi controls, like the texts before they are indexed.
                Canonicalizer.canonicalize(
                                parameters.text("q", SearchQuery.LONGEST_TEXT).orElse(""))
                        .text(),
                facet(parameters, Facet.ACTORS, "actor", "notActor"),
                facet(parameters, Facet.PLACES, "place", "notPlace"),
                facet(parameters, Facet.SOURCES, "source", "notSource"),
                published(parameters, today),
                range(parameters, "mentionedFrom", "mentionedTo"),
                parameters.choice("mentionedMatch", MentionedMatch.values()).orElse(MentionedMatch.WITHIN),
                zone,
                today,
                sort,
                fold(parameters, sort),
                parameters.wholeNumber("size", 0, SearchQuery.MOST_HITS).orElse(DEFAULT_SIZE),
                parameters
                        .wholeNumber("facetSize", 0, SearchQuery.MOST_FACET_VALUES)
                        .orElse(DEFAULT_FACET_SIZE),
                interval(parameters).orElse(null),
                parameters.flag("expand").orElse(true),
                AnswerDetailReader.read(parameters),
                List.of(),
                null);
    }

    /** Pages in the order of dates go on without limit, which folding cannot. */
    private static boolean fold(QueryParameters parameters, Sort sort) {
        boolean isPossible = sort == Sort.RELEVANCE;
        boolean fold = parameters.flag("fold").orElse(isPossible);
        if (fold && !isPossible) {
            parameters.reject("fold", "is possible with sort=relevance only");
        }
        return fold && isPossible;
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

    private FacetFilter facet(QueryParameters parameters, Facet facet, String any, String none) {
        return MergedFilter.of(
                facet,
                parameters.texts(any, MOST_SELECTED, LONGEST_ID),
                parameters.texts(none, MOST_SELECTED, LONGEST_ID),
                redirects);
    }

    private static DayRange published(QueryParameters parameters, LocalDate today) {
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
