package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of publication and mentioned dates: zones, ranges, bars. */
class DatesIT {

    private static final String SOURCE = "dates-it";

    private final Api api = new Api(Stacks.shared().gateway().uri());

    @BeforeAll
    static void submit() {
        Api api = new Api(Stacks.shared().gateway().uri());
        submit(api, "plain-day", "خبر بيوم معلوم", "2015-06-10");
        // 23:30 on the 10th in Damascus (UTC+3), the 10th in London too, but already the 11th in Tokyo.
        submit(api, "late-evening", "خبر في آخر المساء", "2015-06-10T23:30:00+03:00");
        submit(api, "undated", "خبر بلا تاريخ", "");
        submit(api, "one-day", "وقع ذلك في 9 أيلول/ سبتمبر 2014", "2015-06-01");
        submit(api, "one-month", "وقع ذلك في شهر سبتمبر 2014", "2015-06-02");
        submit(api, "one-year", "وقع ذلك في عام 2014", "2015-06-03");
        submit(api, "no-such-day", "قيل إن ذلك وقع في 31 فبراير 2014", "2015-06-04");
        submit(api, "two-centuries", "تاريخ المدينة بين عامي 1800 و2016", "2015-06-06");
        submit(api, "decade", "كان ذلك في تسعينيات القرن الماضي", "2015-06-07");
        submit(api, "before-all-calendars", "بنيت القلعة قبل 3000 سنة", "2015-06-08");
        submit(api, "last", "الأخير", "2015-06-05");
    }

    private static void submit(Api api, String name, String text, String published) {
        var draft = Api.draft(SOURCE, name, text);
        if (!published.isEmpty()) {
            draft.put("publishedAt", published);
        }
        assertThat(api.post("/api/v1/articles?wait=" + name.equals("last"), draft)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aPlainDayIsThatDayEverywhereAndAnInstantIsTheReadersDay() {
        assertThat(on("2015-06-10", "Asia/Damascus")).containsExactlyInAnyOrder("plain-day", "late-evening");
        assertThat(on("2015-06-10", "Asia/Tokyo")).containsExactly("plain-day");
        assertThat(on("2015-06-11", "Asia/Tokyo")).containsExactly("late-evening");
        assertThat(on("2015-06-10", "America/New_York")).containsExactlyInAnyOrder("plain-day", "late-evening");
    }

    @Test
    void barsOfPublicationFollowTheZone() {
        Answer answer = api.search("source=" + SOURCE, "publishedFrom=2015-06-10", "timeZone=Asia/Tokyo");

        assertThat(answer.facet("dates").path("published").path("buckets").toString())
                .isEqualTo("[{\"from\":\"2015-06-10\",\"count\":1},{\"from\":\"2015-06-11\",\"count\":1}]");
    }

    @Test
    void articlesWithoutADateAreCountedAndComeLast() {
        Answer newest = api.search("source=" + SOURCE, "sort=newest", "size=20");
        Answer oldest = api.search("source=" + SOURCE, "sort=oldest", "size=20");

        assertThat(newest.hits()).endsWith("undated");
        assertThat(oldest.hits()).endsWith("undated");
        assertThat(newest.facet("dates").path("published").path("missing").asLong())
                .isOne();
        assertThat(api.search("source=" + SOURCE, "publishedFrom=1000-01-01").hits())
                .doesNotContain("undated");
    }

    @Test
    void theEndsOfARangeAreInclusive() {
        assertThat(api.search("source=" + SOURCE, "publishedFrom=2015-06-01", "publishedTo=2015-06-03")
                        .hits())
                .containsExactlyInAnyOrder("one-day", "one-month", "one-year");
    }

    @Test
    void withinTakesWhatLiesWhollyInsideAndOverlapsWhatTouches() {
        assertThat(mentioned("2014-09-09", "2014-09-09", "within")).containsExactly("one-day");
        assertThat(mentioned("2014-09-01", "2014-09-30", "within")).containsExactlyInAnyOrder("one-day", "one-month");
        assertThat(mentioned("2014-01-01", "2014-12-31", "within"))
                .containsExactlyInAnyOrder("one-day", "one-month", "one-year");
        assertThat(mentioned("2014-09-20", "2014-09-20", "overlaps"))
                .containsExactlyInAnyOrder("one-month", "one-year", "two-centuries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "week", "month", "year"})
    void aBarCountsWhatAClickOnItFinds(String interval) {
        JsonNode histogram = api.search("source=" + SOURCE, "interval=" + interval)
                .facet("dates")
                .path("mentioned");

        assertThat(histogram.path("interval").asText()).isEqualTo(interval);
        assertThat(histogram.path("buckets")).isNotEmpty();
        for (JsonNode bar : histogram.path("buckets")) {
            LocalDate from = LocalDate.parse(bar.path("from").asText());
            LocalDate to = switch (interval) {
                case "day" -> from;
                case "week" -> from.plusDays(6);
                case "month" -> from.plusMonths(1).minusDays(1);
                default -> from.plusYears(1).minusDays(1);
            };
            assertThat(mentioned(from.toString(), to.toString(), "within"))
                    .as(interval + " from " + from)
                    .hasSize(bar.path("count").asInt());
        }
    }

    @Test
    void aDayThatDoesNotExistIsShownWithoutAValue() {
        String id = api.search("source=" + SOURCE, "q=فبراير")
                .json()
                .path("hits")
                .get(0)
                .path("id")
                .asText();

        JsonNode dates = api.get("/api/v1/articles/" + id).json().path("dates");

        assertThat(dates).hasSize(1);
        assertThat(dates.get(0).has("value")).isFalse();
    }

    @Test
    void whatIsLongerThanABarOrBeforeAllYearsIsFoundByItsExtentOnly() {
        assertThat(mentioned("1800-01-01", "2016-12-31", "within")).contains("two-centuries", "decade", "one-day");
        assertThat(mentioned("1990-01-01", "1999-12-31", "within")).containsExactly("decade");
        assertThat(mentioned("1850-01-01", "1850-12-31", "overlaps")).containsExactly("two-centuries");
        assertThat(api.search("source=" + SOURCE, "q=القلعة").hits()).containsExactly("before-all-calendars");
    }

    /** The platform's locale data has no part in it: an image without any must answer the same. */
    @ParameterizedTest
    @CsvSource({
        "رمضان 1437, 2016-06-06/2016-07-05",
        "1 محرم 1438 هـ, 2016-10-02",
        "14-09-1432 هـ, 2011-08-14",
        "تشرين الثاني 2016, 2016-11",
        "12 أوت 2016, 2016-08-12",
        "٢٣ أيلول ٢٠١٦, 2016-09-23",
        "مساء الخميس, 2016-09-22"
    })
    void theShippedServiceReadsEveryCalendar(String words, String value) {
        var request =
                JsonNodeFactory.instance.objectNode().put("text", "في " + words).put("publishedAt", "2016-09-26");

        JsonNode dates = api.post("/api/v1/analyze", request).json().path("dates");

        assertThat(dates).hasSize(1);
        assertThat(dates.get(0).path("value").asText()).isEqualTo(value);
    }

    private List<String> on(String day, String zone) {
        return api.search("source=" + SOURCE, "publishedFrom=" + day, "publishedTo=" + day, "timeZone=" + zone)
                .hits();
    }

    private List<String> mentioned(String from, String to, String match) {
        return api.search("source=" + SOURCE, "mentionedFrom=" + from, "mentionedTo=" + to, "mentionedMatch=" + match)
                .hits();
    }
}
