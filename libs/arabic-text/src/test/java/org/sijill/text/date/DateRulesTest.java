package org.sijill.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One test for each rule, with phrases of news seen from Monday, 26 September 2016. */
class DateRulesTest {
    private static final LocalDate MONDAY = LocalDate.of(2016, 9, 26);

    @ParameterizedTest
    @CsvSource({
        "الثالث والعشرين من سبتمبر, 2016-09-23",
        "الأول من شباط, 2016-02-01",
        "الحادي عشر من أيلول 2001, 2001-09-11",
        "العشرين من آذار 2003, 2003-03-20",
        "اليوم الثالث من أغسطس, 2016-08-03"
    })
    void readsADayInWords(String words, String value) {
        check(words, words, value);
    }

    @ParameterizedTest
    @CsvSource({
        "عام ألفين وستة عشر, 2016",
        "عام ألف وتسعمئة وثمانية وأربعين, 1948",
        "العام الألفين وثلاثة, 2003",
        "سبتمبر ألفين وخمسة عشر, 2015-09"
    })
    void readsAYearInWords(String words, String value) {
        check(words, words, value);
    }

    @ParameterizedTest
    @CsvSource({"عام 67, 1967", "عام 48 المتوغلة, 1948", "العام 98, 1998"})
    void readsTheLastDigitsOfAYear(String words, String value) {
        check("منذ " + words + ".", words.replace(" المتوغلة", ""), value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"قبل 3000 سنة", "قبل 9000 عام", "بعد 8000 سنة"})
    void givesNoValueToAYearThatFourDigitsCannotWrite(String words) {
        assertThat(DateTagger.tag("وقع ذلك " + words + ".", MONDAY))
                .singleElement()
                .satisfies(mention -> assertThat(mention.value()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"منذ عام 48 ساعة", "قتل خلال عام 40 شخصا", "بعد عام 11 سبتمبر"})
    void takesNoNumberOfSomethingForAYear(String text) {
        assertThat(DateTagger.tag(text, MONDAY)).extracting(DateMention::value).doesNotContain("1948", "1940", "2011");
    }

    @ParameterizedTest
    @CsvSource({
        "رمضان 1437, 2016-06-06/2016-07-05",
        "26 من شهر محرم من عام 1443, 2021-09-03",
        "1 محرم 1438 هـ, 2016-10-02",
        "14-09-1432 هـ, 2011-08-14",
        "عام 1437 هـ, 2015-10-14/2016-10-01",
        "رمضان 2019, 2019-05-06/2019-06-03"
    })
    void readsTheCalendarOfTheHijra(String words, String value) {
        check("في " + words, words, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"الحكم محرم", "محمد رجب", "صفر اليدين"})
    void takesNoOtherWordForAMonthOfTheHijra(String text) {
        assertThat(DateTagger.tag(text, MONDAY)).isEmpty();
    }

    @Test
    void givesNoValueToAGregorianMonthOfAYearOfTheHijra() {
        check("في سبتمبر عام 1437 هـ", "سبتمبر عام 1437 هـ", null);
    }

    @ParameterizedTest
    @CsvSource({
        "الجمعة, 2016-09-23",
        "الاثنين, 2016-09-26",
        "يوم الثلاثاء الماضي, 2016-09-20",
        "الاثنين الماضي, 2016-09-19",
        "الخميس المقبل, 2016-09-29",
        "الثلاثاء قبل الماضي, 2016-09-13",
        "مساء السبت, 2016-09-24",
        "ثلاثاء الأسبوع الماضي, 2016-09-20",
        "الأحد من هذا الأسبوع, 2016-10-02",
        "الأسبوع الماضي يوم الأحد, 2016-09-25"
    })
    void readsAWeekday(String words, String value) {
        check("أعلن " + words, words, value);
    }

    @ParameterizedTest
    @CsvSource({
        "الجمعة 23 سبتمبر, 2016-09-23",
        "'الجمعة، 23 أيلول/سبتمبر 2016', 2016-09-23",
        "الخميس الموافق 22 سبتمبر, 2016-09-22",
        "الجمعة 23/9/2016, 2016-09-23",
        "الجمعة 23/9, 2016-09-23",
        "السبت الرابع والعشرين, 2016-09-24",
        "الثلاثاء 27 سبتمبر, 2016-09-27",
        "الثلاثاء الثالث من أيلول 2014, 2014-09-16"
    })
    void readsAWeekdayWithTheDateThatItFits(String words, String value) {
        check(words, words, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"السبت 23 سبتمبر 2016", "السبت 23/9/2016", "أمس السبت"})
    void givesNoValueToAWeekdayThatDisagrees(String words) {
        check(words, words, null);
    }

    @ParameterizedTest
    @CsvSource({
        "أمس, 2016-09-25",
        "يوم أمس الأحد, 2016-09-25",
        "أمس الأول السبت, 2016-09-24",
        "أول من أمس, 2016-09-24",
        "اليوم, 2016-09-26",
        "غدا, 2016-09-27",
        "بعد غد, 2016-09-28",
        "صباح اليوم, 2016-09-26",
        "مساء أمس, 2016-09-25",
        "الليلة الماضية, 2016-09-25",
        "هذا المساء, 2016-09-26"
    })
    void readsDaysAroundThatOfTheText(String words, String value) {
        check("قال " + words, words, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "في اليوم التالي",
                "اليوم الوطني",
                "بأمس الحاجة",
                "الأمين العام السابق",
                "القائد العام الحالي",
                "لعب بكرة القدم",
                "في ذلك اليوم",
                "لامس اليورو",
                "منذ ربع قرن",
                "لقاء مع رجب طيب أردوغان",
                "رسالة من رجب طيب أردوغان",
                "فاز 1-صفر عصرا",
                "بعد يومين فقط من الحرب",
                "بعد يوم واحد من إعلان",
                "في الثلاثينيات من عمره",
                "محمد خميس",
                "الربيع العربي",
                "لمدة ثلاثة أيام",
                "قتل 2012 شخصا"
            })
    void takesNoOtherWordsForADate(String text) {
        assertThat(DateTagger.tag(text, MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "الأسبوع الماضي, 2016-W38",
        "الأسبوع الجاري, 2016-W39",
        "هذا الشهر, 2016-09",
        "الشهر المقبل, 2016-10",
        "العام الماضي, 2015",
        "السنة القادمة, 2017",
        "العام قبل الماضي, 2014",
        "العام ما قبل الماضي, 2014",
        "القرن الماضي, 1901/2000",
        "القرن التاسع عشر, 1801/1900",
        "العقد الماضي, 2000/2009"
    })
    void readsUnitsAroundThatOfTheText(String words, String value) {
        check("منذ " + words, words, value);
    }

    @ParameterizedTest
    @CsvSource({
        "قبل ثلاثة أيام, 2016-09-23",
        "منذ أسبوعين, 2016-W37",
        "قبل نحو شهرين, 2016-07",
        "قبل عام, 2015",
        "قبل 30 عاما, 1986",
        "بعد شهرين, 2016-11",
        "بعد خمسة وعشرين يوما, 2016-10-21"
    })
    void countsFromTheDayOfTheText(String words, String value) {
        check(words, words, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"بعد أسبوع من تطبيقها", "قبل عامين من الحرب", "بعد عام على الهجوم", "قبل ساعتين"})
    void doesNotCountFromSomethingElse(String text) {
        assertThat(DateTagger.tag(text, MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "الأيام الثلاثة الماضية, 2016-09-23/2016-09-25",
        "الأسابيع الـ3 المقبلة, 2016-09-27/2016-10-17",
        "اليومين المقبلين, 2016-09-27/2016-09-28",
        "الساعات الـ24 الأخيرة, 2016-09-25/2016-09-26",
        "الـ48 ساعة الماضية, 2016-09-24/2016-09-26",
        "آخر 3 سنوات, 2013-09-26/2016-09-25",
        "العقدين الماضيين, 1990/2009"
    })
    void readsStretchesUpToTheDayOfTheText(String words, String value) {
        assertThat(DateTagger.tag("خلال " + words, MONDAY))
                .singleElement()
                .extracting(DateMention::value)
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"الأيام القليلة الماضية", "السنوات الأخيرة", "الأشهر الماضية", "الأسابيع المقبلة"})
    void givesNoValueToAVagueStretch(String words) {
        check("خلال " + words, words, null);
    }

    @ParameterizedTest
    @CsvSource({
        "الأسبوع الأول من أكتوبر 2016, 2016-W40",
        "الأسبوع الثالث من عام 2017, 2017-W03",
        "آخر يوم من شهر شباط 2016, 2016-02-29",
        "أسبوع 15 سبتمبر, 2016-W37",
        "الثلاثاء الأخير من آب, 2016-08-30",
        "أول ثلاثاء من أيلول, 2016-09-06",
        "الربع الثالث من عام 2015, 2015-07/2015-09",
        "النصف الأول من العام الماضي, 2015-01/2015-06"
    })
    void readsOrdinalsOfALongerTime(String words, String value) {
        check("في " + words, words, value);
    }

    @ParameterizedTest
    @CsvSource({
        "مطلع العام المقبل, 2017-01",
        "أوائل سبتمبر, 2016-09-01/2016-09-10",
        "منتصف أيلول, 2016-09-15",
        "أواخر آب الماضي, 2016-08-21/2016-08-31",
        "نهاية عام 2015, 2015-12",
        "أواخر 2015, 2015-09/2015-12",
        "منتصف التسعينات, 1994/1996",
        "بداية القرن الحالي, 2000/2009",
        "نهاية الأسبوع الحالي, 2016-10-01/2016-10-02",
        "نهاية العام, 2016-12",
        "بقية الشهر, 2016-09-26/2016-09-30"
    })
    void readsPartsOfALongerTime(String words, String value) {
        assertThat(DateTagger.tag("في " + words, MONDAY))
                .singleElement()
                .extracting(DateMention::value)
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "صيف 2016, 2016-06/2016-08",
        "شتاء عام 2015, 2015-12/2016-02",
        "الصيف الماضي, 2016-06/2016-08",
        "الربيع المقبل, 2017-03/2017-05",
        "هذا الخريف, 2016-09/2016-11"
    })
    void readsSeasons(String words, String value) {
        check("كان " + words, words, value);
    }

    @ParameterizedTest
    @CsvSource({
        "التسعينات, 1990/1999",
        "ثمانينيات القرن الماضي, 1980/1989",
        "سبعينيات القرن التاسع عشر, 1870/1879",
        "العشرينيات, 1920/1929"
    })
    void readsDecades(String words, String value) {
        check("في " + words, words, value);
    }

    @ParameterizedTest
    @CsvSource({
        "رأس السنة 2017, 2017-01-01",
        "عيد الميلاد, 2015-12-25",
        "عيد الأضحى 2013, 2013-10-15",
        "عيد الفطر الماضي, 2016-07-06",
        "عاشوراء المقبل, 2016-10-11",
        "عيد الفصح 2013, 2013-03-31"
    })
    void readsWellKnownDays(String words, String value) {
        check("في " + words, words, value);
    }

    @Test
    void readsAFeastThatIsNearAsTheComingOne() {
        assertThat(DateTagger.tag("عشية عيد الأضحى", LocalDate.of(2023, 6, 27)))
                .singleElement()
                .extracting(DateMention::value)
                .isEqualTo("2023-06-28");
    }

    @Test
    void takesNoPartOfADecimalForADay() {
        check("بنسبة 1.5 في أبريل", "أبريل", "2016-04");
    }

    @ParameterizedTest
    @CsvSource({
        "من 13 إلى 15 تموز, 2016-07-13/2016-07-15",
        "بين 3 و 12 سبتمبر, 2016-09-03/2016-09-12",
        "بين الخامس عشر والتاسع عشر من نوفمبر, 2015-11-15/2015-11-19",
        "من 2 أكتوبر إلى 22 أكتوبر, 2015-10-02/2015-10-22",
        "من سبتمبر إلى نوفمبر 2015, 2015-09/2015-11",
        "من ديسمبر حتى فبراير 2016, 2015-12/2016-02",
        "من الجمعة إلى الأحد, 2016-09-23/2016-09-25",
        "من 2011 إلى 2016, 2011/2016",
        "بين عامي 2011 و2016, 2011/2016",
        "2014-2018, 2014/2018",
        "يوليو 13-15, 2016-07-13/2016-07-15",
        "من 4 إلى 22 من هذا الشهر, 2016-09-04/2016-09-22",
        "الأسبوع الماضي بين الأربعاء والجمعة, 2016-09-21/2016-09-23"
    })
    void readsRanges(String words, String value) {
        check("صدر " + words, words, value);
    }

    @Test
    void readsTwoDatesWhereTheSecondComesBeforeTheFirst() {
        assertThat(DateTagger.tag("تقديم الموعد من نيسان 2024 إلى كانون الأول 2023", MONDAY))
                .extracting(DateMention::value)
                .containsExactly("2024-04", "2023-12");
    }

    @Test
    void readsTheNextOneWhenTheCallerAsksForIt() {
        assertThat(DateTagger.tag("الجمعة و27 سبتمبر", MONDAY, DateTagger.Unmarked.FUTURE))
                .extracting(DateMention::value)
                .containsExactly("2016-09-30", "2016-09-27");
    }

    @Test
    void resolvesWithoutAnAnchorOnlyWhatStandsByItself() {
        assertThat(DateTagger.tag("أمس وفي 2015، من 3 إلى 12 سبتمبر 2014، الأسبوع الماضي", null))
                .extracting(DateMention::value)
                .containsExactly(null, "2015", "2014-09-03/2014-09-12", null);
    }

    private static void check(String text, String words, @Nullable String value) {
        assertThat(DateTagger.tag(text, MONDAY)).singleElement().satisfies(mention -> {
            assertThat(mention.text()).isEqualTo(words);
            assertThat(mention.value()).isEqualTo(value);
        });
    }
}
