package org.sijill.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijill.index.DatePassage;
import org.sijill.ingest.annotation.Mention;
import org.sijill.ingest.annotation.Mention.Kind;

class DatePassagesTest {

    private static final LocalDate NINTH = LocalDate.of(2016, 9, 9);

    @Test
    void aShortTextIsShownWholeWithTheDateMarkedAndTheRestEscaped() {
        String text = "الاتفاق \"الموقع\" في 9 أيلول/ سبتمبر <مع> كيري & غيره";

        assertThat(passages(text, "9 أيلول/ سبتمبر"))
                .containsExactly(
                        "الاتفاق &quot;الموقع&quot; في <em>9 أيلول&#x2F; سبتمبر</em> &lt;مع&gt; كيري &amp; غيره");
    }

    @Test
    void aLongTextIsCutBetweenWords() {
        String text = "كلمة ".repeat(40) + "9 أيلول" + " كلمة".repeat(40);

        String passage = passages(text, "9 أيلول").getFirst();

        assertThat(passage).startsWith("كلمة ").endsWith(" كلمة").contains(" <em>9 أيلول</em> ");
        assertThat(passage.length()).isLessThan(150);
    }

    @Test
    void aPassageEndsWithItsParagraph() {
        assertThat(passages("قبل\nفي 9 أيلول كان\nبعد", "9 أيلول")).containsExactly("في <em>9 أيلول</em> كان");
    }

    @Test
    void aWordWithoutEndOrBeginningIsNotCut() {
        assertThat(passages("ح".repeat(200) + "9 أيلول" + "ح".repeat(200), "9 أيلول"))
                .containsExactly("<em>9 أيلول</em>");
    }

    @Test
    void aDateIsShownOnceAndAChronicleIsNotShownWhole() {
        String text = "9 أيلول ثم 9 أيلول";
        List<Mention> twice = List.of(mention(text, 0, 7, NINTH), mention(text, 11, 18, NINTH));
        List<Mention> many = IntStream.range(0, 100)
                .mapToObj(day -> mention(text, 0, 7, NINTH.plusDays(day)))
                .toList();

        assertThat(DatePassages.of(text, twice)).hasSize(1);
        assertThat(DatePassages.of(text, many)).hasSize(50);
    }

    @Test
    void aDateWithoutAValueIsLeftOut() {
        Mention unresolved = new Mention(Kind.DATE, null, null, 0, 3, "غدا", null, null, null, 0.9);

        assertThat(DatePassages.of("غدا", List.of(unresolved))).isEmpty();
    }

    private static List<String> passages(String text, String date) {
        int start = text.indexOf(date);
        return DatePassages.of(text, List.of(mention(text, start, start + date.length(), NINTH))).stream()
                .map(DatePassage::passage)
                .toList();
    }

    private static Mention mention(String text, int start, int end, LocalDate day) {
        return new Mention(
                Kind.DATE, null, null, start, end, text.substring(start, end), day.toString(), day, day, 0.9);
    }
}
