package org.sijill.evaluation.bars;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A search without hits, as its parameters.
 *
 * @param parameters name and value, not yet encoded
 */
record Request(Map<String, String> parameters) {

    private static final List<String> WORDS =
            List.of("حلب", "الرئيس", "قصف", "سوريا", "اتفاق", "مباراة", "النفط", "بغداد");
    private static final List<String> PLACES = List.of("syria", "aleppo", "russia", "egypt", "iraq");
    private static final List<String> SOURCES = List.of("alarabia", "almayadeen");
    private static final List<String> ZONES = List.of("Asia/Damascus", "Asia/Tokyo", "America/New_York", "UTC");
    private static final List<String> INTERVALS = List.of("day", "week", "month", "year");
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 15 * 365;
    private static final int LONGEST_RANGE = 1_500;

    Request {
        parameters = Map.copyOf(parameters);
    }

    /** A request with some filters, ranges, a zone and an interval, each of them or none. */
    static Request random(Random random) {
        Map<String, String> parameters = new TreeMap<>(Map.of("size", "0", "facetSize", "0"));
        sometimes(random, parameters, "q", WORDS);
        sometimes(random, parameters, "place", PLACES);
        sometimes(random, parameters, "source", SOURCES);
        sometimes(random, parameters, "timeZone", ZONES);
        sometimes(random, parameters, "interval", INTERVALS);
        if (random.nextInt(3) == 0) {
            range(random, parameters, "published");
        }
        if (random.nextInt(2) == 0) {
            range(random, parameters, "mentioned");
        }
        return new Request(parameters);
    }

    /**
     * The search that a click on a bar makes: its range takes the place of the one that was asked for, as far as it lies
     * inside it.
     */
    Request click(String histogram, Bar bar) {
        Map<String, String> clicked = new TreeMap<>(parameters);
        clicked.put(
                histogram + "From",
                latest(bar.from(), parameters.get(histogram + "From")).toString());
        clicked.put(
                histogram + "To",
                earliest(bar.to(), parameters.get(histogram + "To")).toString());
        return new Request(clicked);
    }

    String query() {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(parameters)
                .forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    private static LocalDate latest(LocalDate day, @Nullable String other) {
        return other == null || day.isAfter(LocalDate.parse(other)) ? day : LocalDate.parse(other);
    }

    private static LocalDate earliest(LocalDate day, @Nullable String other) {
        return other == null || day.isBefore(LocalDate.parse(other)) ? day : LocalDate.parse(other);
    }

    private static void sometimes(Random random, Map<String, String> parameters, String name, List<String> values) {
        if (random.nextInt(3) == 0) {
            parameters.put(name, values.get(random.nextInt(values.size())));
        }
    }

    private static void range(Random random, Map<String, String> parameters, String histogram) {
        LocalDate from = FIRST_DAY.plusDays(random.nextInt(DAYS));
        parameters.put(histogram + "From", from.toString());
        parameters.put(
                histogram + "To", from.plusDays(random.nextInt(LONGEST_RANGE)).toString());
    }
}
