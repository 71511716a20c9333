package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over texts that speak of random days, months and years: a bar's count is the total of the search for that bar. */
class BarsIT {

    private static final String SOURCE = "bars-it";
    private static final int ARTICLES = 40;
    private static final int RANGES = 15;
    private static final long SEED = 20160923L;

    private static final List<String> MONTHS = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر");

    private final Api api = new Api(Stacks.shared().gateway().uri());

    @BeforeAll
    static void submitCorpus() {
        Api api = new Api(Stacks.shared().gateway().uri());
        Random random = new Random(SEED);
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder text = new StringBuilder("خبر رقم ").append(i).append('.');
            for (int mention = random.nextInt(6); mention > 0; mention--) {
                text.append(" وقع ذلك ").append(mention(random)).append('.');
            }
            Answer answer = api.post(
                    "/api/v1/articles?wait=" + (i == ARTICLES - 1),
                    Api.draft(SOURCE, "bars-" + i, text.toString()).put("publishedAt", "2017-01-15"));
            assertThat(answer.status()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "week", "month", "year"})
    void aBarCountsWhatAClickOnItFinds(String interval) {
        check(interval, "source=" + SOURCE, "interval=" + interval);
    }

    @Test
    void soItIsInsideARange() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < RANGES; i++) {
            LocalDate from = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(600));
            check(
                    "month",
                    "source=" + SOURCE,
                    "interval=month",
                    "mentionedFrom=" + from,
                    "mentionedTo=" + from.plusDays(random.nextInt(400)));
        }
    }

    private void check(String interval, String... parameters) {
        JsonNode mentioned = api.search(parameters).facet("dates").path("mentioned");
        assertThat(mentioned.path("interval").asText()).isEqualTo(interval);
        for (JsonNode bar : mentioned.path("buckets")) {
            LocalDate from = LocalDate.parse(bar.path("from").asText());
            assertThat(api.search(
                                    "source=" + SOURCE,
                                    "size=0",
                                    "facetSize=0",
                                    "mentionedFrom=" + from,
                                    "mentionedTo=" + last(interval, from))
                            .total())
                    .as("%s from %s of %s", interval, from, List.of(parameters))
                    .isEqualTo(bar.path("count").asLong());
        }
    }

    private static LocalDate last(String interval, LocalDate from) {
        return switch (interval) {
            case "day" -> from;
            case "week" -> from.plusDays(6);
            case "month" -> from.plusMonths(1).minusDays(1);
            default -> from.plusYears(1).minusDays(1);
        };
    }

    private static String mention(Random random) {
        int year = 2015 + random.nextInt(2);
        String month = MONTHS.get(random.nextInt(MONTHS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> "في عام " + year;
            case 1 -> "في شهر " + month + " " + year;
            default -> "في " + (1 + random.nextInt(28)) + " " + month + " " + year;
        };
    }
}
