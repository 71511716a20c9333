package org.sijill.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "حلب إدلب > حلب إدلب",
                "\"وقف إطلاق النار\" حلب > \"وقف إطلاق النار\" حلب",
                "«وقف النار» > \"وقف النار\"",
                "“وقف النار” > \"وقف النار\"",
                "حلب -إدلب > حلب -إدلب",
                "حلب -\"وقف النار\" > حلب -\"وقف النار\"",
                "حل* > حل*",
                "حلب | إدلب > (حلب|إدلب)",
                "حلب|إدلب > (حلب|إدلب)",
                "حلب OR إدلب OR حمص كيري > (حلب|إدلب|حمص) كيري",
                "title:حلب > TITLE:حلب",
                "Title:\"وقف النار\" > TITLE:\"وقف النار\"",
                "title:حل* > TITLE:حل*",
                "source:sana حلب > SOURCE:sana حلب",
                "source:\"bbc arabic\" > SOURCE:\"bbc arabic\"",
                "-source:sana حلب > -SOURCE:sana حلب",
                "حلب/كيري > حلب كيري",
                "site:حلب > site حلب",
            })
    void aTextMeans(String text, String meaning) {
        assertThat(describe(SearchTextParser.parse(text))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "حلب - إدلب > حلب إدلب",
                "\"حلب > حلب",
                "حلب\" > حلب",
                "| حلب > حلب",
                "حلب | > حلب",
                "(حلب) > حلب",
                "حلب ~3 ++ > حلب 3",
                "title: حلب > حلب",
                "حلب OR -إدلب > حلب -إدلب",
            })
    void punctuationThatSaysNothingIsIgnored(String text, String meaning) {
        assertThat(describe(SearchTextParser.parse(text))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", "*", "\"", "\"\"", "|", "title:", "source:", "😀", "«", "--", "-\"", "a\u0000"})
    void nothingFails(String text) {
        assertThat(needed(SearchTextParser.parse(text))).isLessThanOrEqualTo(1);
    }

    @Test
    void randomPunctuationNeverFails() {
        Random random = new Random(7);
        String letters = "\"«»“”-*|:() \tحلب?؟ORtitle:source:\\/~+";
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(12), 0, letters.length())
                    .mapToObj(index -> letters.substring(index, index + 1))
                    .collect(Collectors.joining());
            SearchText parsed = SearchTextParser.parse(text);
            assertThat(needed(parsed)).isBetween(0, parsed.clauses().size());
        }
    }

    @Test
    void stopWordsAreDroppedOutsideQuotes() {
        assertThat(describe(SearchTextParser.parse("القصف على حلب \"من حلب\""))).isEqualTo("القصف حلب \"من حلب\"");
    }

    @Test
    void aTextOfStopWordsOnlyKeepsThem() {
        assertThat(describe(SearchTextParser.parse("من هو"))).isEqualTo("من هو");
    }

    @Test
    void aNameIsNoStopWordBecauseAParticleLooksLikeIt() {
        assertThat(describe(SearchTextParser.parse("علي عبد الله"))).isEqualTo("علي عبد الله");
    }

    @ParameterizedTest
    @ValueSource(strings = {"متى سقطت حلب", "سقطت حلب متى؟", "من هو وزير الخارجية", "when did Aleppo fall?"})
    void asks(String text) {
        assertThat(SearchTextParser.parse(text).question()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"سقوط حلب", "من دمشق إلى حلب", "ما بعد الحرب", ""})
    void doesNotAsk(String text) {
        assertThat(SearchTextParser.parse(text).question()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3", "5, 3", "6, 4", "7, 3", "8, 4", "12, 6"})
    void aFallingShareOfTheWordsMustOccur(int words, int needed) {
        assertThat(needed(SearchTextParser.parse("كلمة ".repeat(words)))).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "7, 1", "8, 2", "12, 3"})
    void aQuestionNeedsFewOfItsWords(int words, int needed) {
        assertThat(needed(SearchTextParser.parse("متى " + "كلمة ".repeat(words))))
                .isEqualTo(needed);
    }

    private static int needed(SearchText text) {
        return text.needed(text.words().size());
    }

    private static String describe(SearchText text) {
        return text.clauses().stream().map(SearchTextParserTest::describe).collect(Collectors.joining(" "));
    }

    private static String describe(Clause clause) {
        List<String> terms =
                clause.terms().stream().map(SearchTextParserTest::describe).toList();
        String joined = terms.size() == 1 ? terms.get(0) : "(" + String.join("|", terms) + ")";
        return (clause.excluded() ? "-" : "") + joined;
    }

    private static String describe(Term term) {
        String scope = term.scope() == Scope.ANYWHERE ? "" : term.scope() + ":";
        return scope
                + switch (term.kind()) {
                    case WORD -> term.text();
                    case PHRASE -> "\"" + term.text() + "\"";
                    case PREFIX -> term.text() + "*";
                };
    }
}
