package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The patterns are Lucene's, of which what is used here means the same in Java. */
class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "bbc, BBC Arabic",
        "ARAB, al-arabiya.net",
        "الاناضول, وكالة الأناضول",
        "عربيه, سكاي نيوز عربية",
        "a.b, www.a.b.c",
        "(x|y), about (x|y)",
        "é, CAFÉ",
        "😀, smile 😀 news"
    })
    void findsAPartInAnySpelling(String part, String name) {
        assertThat(Pattern.matches(NamePattern.of(part), name)).isTrue();
    }

    @Test
    void signsStandForThemselves() {
        assertThat(Pattern.matches(NamePattern.of("a.b"), "aXb")).isFalse();
        assertThat(Pattern.matches(NamePattern.of(".*"), "anything")).isFalse();
    }

    @Test
    void theLongestTextIsAPatternThatElasticsearchTakes() {
        assertThat(NamePattern.of("\u0627".repeat(AnswerDetail.LONGEST_FACET_QUERY)))
                .hasSizeLessThan(1_000);
    }
}
