package org.sijill.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.text.RandomText;
import org.sijill.text.Seeds;
import org.sijill.text.canonical.Canonicalizer;

class DateTaggerTest {
    private static final LocalDate ANCHOR = LocalDate.of(2016, 9, 26);

    /** What is expected of each article, as "words = value"; relative days are seen from its day of publication. */
    @ParameterizedTest
    @MethodSource("datesOfSeeds")
    void findsAllDatesOfASeed(Seeds seed, LocalDate anchor, List<String> expected) {
        String text = Canonicalizer.canonicalize(seed.text()).text();

        List<DateMention> mentions = DateTagger.tag(text, anchor);

        assertThat(mentions)
                .extracting(mention -> mention.text() + " = " + mention.value())
                .containsExactlyElementsOf(expected);
        assertThat(mentions)
                .allSatisfy(mention ->
                        assertThat(mention.text()).isEqualTo(text.substring(mention.start(), mention.end())));
    }

    static Stream<Arguments> datesOfSeeds() {
        return Stream.of(
                Arguments.of(
                        Seeds.KERRY_DEFENDS_TALKS,
                        LocalDate.of(2016, 9, 26),
                        List.of(
                                "الاثنين = 2016-09-26",
                                "الأسبوع الماضي = 2016-W38",
                                "سبتمبر/أيلول = 2016-09",
                                "الأسبوع الماضي = 2016-W38",
                                "اليوم = 2016-09-26",
                                "مساء الخميس = 2016-09-22",
                                "الأسبوع الماضي = 2016-W38",
                                "يوم الاثنين الماضي = 2016-09-19",
                                "الأحد = 2016-09-25",
                                "قبل عام = 2015",
                                "مطلع العام المقبل = 2017-01",
                                "الاثنين = 2016-09-26")),
                Arguments.of(
                        Seeds.BOMBS_ON_ALEPPO,
                        LocalDate.of(2016, 9, 24),
                        List.of(
                                "امس = 2016-09-23",
                                "الاثنين = 2016-09-19",
                                "امس = 2016-09-23",
                                "العام 2012 = 2012",
                                "ليل الخميس = 2016-09-22",
                                "يوم الجمعة = 2016-09-23",
                                "امس = 2016-09-23",
                                "امس = 2016-09-23",
                                "امس = 2016-09-23")),
                Arguments.of(
                        Seeds.TALKS_IN_NEW_YORK,
                        LocalDate.of(2016, 9, 24),
                        List.of(
                                "يوم أمس = 2016-09-23",
                                "الساعات ال24 الأخيرة = 2016-09-23/2016-09-24",
                                "الجمعة = 2016-09-23",
                                "9 أيلول/ سبتمبر = 2016-09-09",
                                "الإثنين = 2016-09-19",
                                "الخميس = 2016-09-22")),
                Arguments.of(
                        Seeds.TRUCE_SESSION,
                        LocalDate.of(2016, 12, 5),
                        List.of(
                                "اليوم = 2016-12-05",
                                "أمس = 2016-12-04",
                                "قبل أسبوع = 2016-W48",
                                "اليوم = 2016-12-05",
                                "شهر ديسمبر = 2016-12")));
    }

    @ParameterizedTest
    @CsvSource({
        "يناير, 01",
        "فبراير, 02",
        "مارس, 03",
        "أبريل, 04",
        "إبريل, 04",
        "مايو, 05",
        "يونيو, 06",
        "يونيه, 06",
        "يوليو, 07",
        "يوليه, 07",
        "أغسطس, 08",
        "سبتمبر, 09",
        "أكتوبر, 10",
        "نوفمبر, 11",
        "ديسمبر, 12",
        "كانون الثاني, 01",
        "كانون ثاني, 01",
        "شباط, 02",
        "آذار, 03",
        "نيسان, 04",
        "أيار, 05",
        "حزيران, 06",
        "تموز, 07",
        "آب, 08",
        "أيلول, 09",
        "تشرين الأول, 10",
        "تشرين أول, 10",
        "تشرين الثاني, 11",
        "تشرين ثاني, 11",
        "كانون الأول, 12",
        "كانون أول, 12",
        "جانفي, 01",
        "فيفري, 02",
        "أفريل, 04",
        "ماي, 05",
        "جوان, 06",
        "جويلية, 07",
        "أوت, 08",
        "يوليوز, 07",
        "غشت, 08",
        "شتنبر, 09",
        "نونبر, 11",
        "دجنبر, 12"
    })
    void knowsTheMonthsOfAllSets(String name, String month) {
        check("في 3 " + name + " 2015", "3 " + name + " 2015", "2015-" + month + "-03");
    }

    @ParameterizedTest
    @CsvSource({
        "أيلول (سبتمبر), 2016-09",
        "سبتمبر/أيلول, 2016-09",
        "أيلول / سبتمبر, 2016-09",
        "سبتمبر أيلول, 2016-09",
        "آب-أغسطس, 2016-08",
        "شباط/فبراير, 2016-02"
    })
    void acceptsTwoNamesOfOneMonth(String pair, String value) {
        check("في " + pair + " قال", pair, value);
    }

    @Test
    void givesNoValueToTwoMonthsThatDisagree() {
        check("في سبتمبر/أكتوبر قال", "سبتمبر/أكتوبر", null);
    }

    @ParameterizedTest
    @CsvSource({
        "سبتمبر 2014, 2014-09",
        "سبتمبر من عام 2014, 2014-09",
        "سبتمبر عام 2014, 2014-09",
        "سبتمبر، 2014, 2014-09",
        "١٥ سبتمبر ٢٠١٤, 2014-09-15",
        "۱۵ سبتمبر ۲۰۱۴, 2014-09-15",
        "أيلول (سبتمبر) 2014, 2014-09"
    })
    void takesTheYearAfterTheMonth(String words, String value) {
        check("في " + words + " قال", words, value);
    }

    @Test
    void takesADayThatIsJoinedByOf() {
        check("في 9 من سبتمبر قال", "9 من سبتمبر", "2016-09-09");
    }

    @ParameterizedTest
    @CsvSource({
        "سبتمبر, 2016-09",
        "أكتوبر, 2015-10",
        "أغسطس, 2016-08",
        "26 سبتمبر, 2016-09-26",
        "27 سبتمبر, 2015-09-27",
        "29 شباط, 2016-02-29",
        "أكتوبر المقبل, 2016-10",
        "سبتمبر القادم, 2017-09",
        "30 سبتمبر المقبل, 2016-09-30",
        "26 سبتمبر المقبل, 2017-09-26"
    })
    void resolvesAMissingYearByTheAnchor(String words, String value) {
        assertThat(DateTagger.tag("صدر في " + words, ANCHOR))
                .singleElement()
                .extracting(DateMention::value)
                .isEqualTo(value);
    }

    @Test
    void findsTheLastLeapDay() {
        assertThat(DateTagger.tag("29 شباط", LocalDate.of(1903, 5, 1)))
                .singleElement()
                .extracting(DateMention::value)
                .isEqualTo("1896-02-29");
    }

    @Test
    void givesNoValueWithoutAnAnchor() {
        assertThat(DateTagger.tag("في سبتمبر", null)).singleElement().satisfies(mention -> {
            assertThat(mention.value()).isNull();
            assertThat(mention.from()).isNull();
            assertThat(mention.to()).isNull();
        });
        assertThat(DateTagger.tag("في سبتمبر 2015", null))
                .singleElement()
                .extracting(DateMention::value)
                .isEqualTo("2015-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 شباط", "31 فبراير 2016", "29 فبراير 2015", "31/2/2016", "2016-02-30"})
    void givesNoValueToADayThatDoesNotExist(String words) {
        check("في " + words, words, null);
    }

    @ParameterizedTest
    @CsvSource({
        "لشهر ديسمبر, شهر ديسمبر, 2015-12",
        "بسبتمبر, سبتمبر, 2016-09",
        "وأيلول, أيلول, 2016-09",
        "وبأَيلول, أَيلول, 2016-09"
    })
    void leavesWhatStandsBeforeTheName(String text, String words, String value) {
        check(text, words, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "مارس الرئيس سلطته",
                "قال أب لطفلين",
                "من أب سوري",
                "تيريزا ماي",
                "جوان ميرو",
                "النائب أيار خوري",
                "أوت الأسرة لاجئين",
                "سيارة نيسان"
            })
    void takesNoOtherWordForAMonth(String text) {
        assertThat(DateTagger.tag(text, ANCHOR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "في آب الماضي, آب الماضي",
        "منذ مارس, مارس",
        "خلال أيار, أيار",
        "مطلع آذار, مطلع آذار",
        "أواخر آب, أواخر آب",
        "شهر مايو, شهر مايو",
        "منتصف نيسان, منتصف نيسان",
        "9 اب, 9 اب"
    })
    void takesAnAmbiguousNameForAMonthWhereItsSurroundingsSaySo(String text, String words) {
        assertThat(DateTagger.tag(text, ANCHOR)).extracting(DateMention::text).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource({
        "عام 2012, عام 2012, 2012",
        "العام 2012, العام 2012, 2012",
        "سنة ٢٠١٢, سنة ٢٠١٢, 2012",
        "السنة 2012, السنة 2012, 2012",
        "بعام 2012, عام 2012, 2012",
        "للعام 2012, لعام 2012, 2012",
        "والعام 2012, العام 2012, 2012"
    })
    void findsAYear(String text, String words, String value) {
        check(text, words, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"عام 20", "عام 20123", "عام 9999", "2012", "من 2012 شخصا", "الأمين العام، 2012", "قتل 2012 شخصا"
            })
    void takesNoOtherNumberForAYear(String text) {
        assertThat(DateTagger.tag(text, ANCHOR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-09-23, 2016-09-23",
        "23/9/2016, 2016-09-23",
        "23-9-2016, 2016-09-23",
        "٢٣/٩/٢٠١٦, 2016-09-23",
        "۲۳/۹/۲۰۱۶, 2016-09-23",
        "2016/9/23, 2016-09-23",
        "23 / 9 / 2016, 2016-09-23",
        "23/9/16, 2016-09-23",
        "2016/9, 2016-09",
        "9-2016, 2016-09",
        "2016-W38, 2016-W38",
        "23.9.2016, 2016-09-23",
        "03-04-2016, 2016-04-03"
    })
    void readsNumericDatesDayFirst(String words, String value) {
        check("(" + words + ")", words, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "23/13/2016",
                "32/1/2016",
                "23-9/2016",
                "1-23-9-2016",
                "23-9-2016-5",
                "23-9-16",
                "23/9",
                "0.23/9/2016",
                "2016-95",
                "9/1234"
            })
    void takesNoOtherNumbersForADate(String text) {
        assertThat(DateTagger.tag(text, ANCHOR)).isEmpty();
    }

    @Test
    void findsSeveralDatesInTheirOrder() {
        assertThat(DateTagger.tag("منذ 9 أيلول، وفي 12/9/2016 وفي عام 2015", ANCHOR))
                .extracting(DateMention::value)
                .containsExactly("2016-09-09", "2016-09-12", "2015");
    }

    @Test
    void answersTheSameInEveryLocale() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-ca-islamic-umalqura-nu-arab"));

            assertThat(DateTagger.tag("في 23/9/2016 و1 محرم 1438 هـ، الأسبوع الماضي", ANCHOR))
                    .extracting(DateMention::value)
                    .containsExactly("2016-09-23", "2016-10-02", "2016-W38");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1/", "/", "سبتمبر ", "سبتمبر/", "من 1 إلى ", "بين ", "خمسة و", "2016-", "الأحد "})
    @Timeout(30)
    void readsHostileTextInLinearTime(String unit) {
        int characters = 2 << 20;

        // If each word made a rule look at all the others, this would take hours.
        assertThat(DateTagger.tag(unit.repeat(characters / unit.length()), ANCHOR))
                .hasSizeLessThan(characters);
    }

    @Test
    void neverThrowsOnRandomText() {
        RandomText random = new RandomText();
        for (int i = 0; i < 20_000; i++) {
            String text = random.next();
            for (DateMention mention : DateTagger.tag(text, i % 2 == 0 ? ANCHOR : null)) {
                assertThat(mention.text()).isEqualTo(text.substring(mention.start(), mention.end()));
            }
        }
    }

    private static void check(String text, String words, @Nullable String value) {
        assertThat(DateTagger.tag(text, ANCHOR)).singleElement().satisfies(mention -> {
            assertThat(mention.text()).isEqualTo(words);
            assertThat(mention.value()).isEqualTo(value);
        });
    }
}
