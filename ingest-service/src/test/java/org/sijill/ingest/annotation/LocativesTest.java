package org.sijill.ingest.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocativesTest {

    private static final String NAME = "سوريا";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "في", "إلى", "الى", "من", "داخل", "خارج", "نحو", "قرب", "عبر", "وسط", "شمال", "جنوب", "شرق", "غرب",
                "شمالي", "جنوبي", "شرقي", "غربي", "أنحاء", "أراضي", "حدود", "زيارة", "مدينة", "فِي", "وفي", "بشمال",
                "ومن", "لزيارة"
            })
    void aWordOfPlaceBeforeANameIsALocative(String word) {
        assertThat(precede("كان " + word + " ")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"مع", "قالت", "ضد", "الشمال", "المدينة", "منذ", "فيما", "عن", "ثمن"})
    void anyOtherWordIsNone(String word) {
        assertThat(precede("كان " + word + " ")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "في، ", "في. ", "في\n", "في «", "2012 "})
    void onlyTheWordDirectlyBeforeCounts(String before) {
        assertThat(precede(before)).isFalse();
    }

    @Test
    void ofTheProcliticsOnlyTheOneForInIsALocative() {
        assertThat(Locatives.precede(NAME, 0, "ب")).isTrue();
        assertThat(Locatives.precede(NAME, 0, "وب")).isTrue();
        assertThat(Locatives.precede(NAME, 0, "ل")).isFalse();
        assertThat(Locatives.precede(NAME, 0, "و")).isFalse();
    }

    @Test
    void aConjunctionBetweenLocativeAndNameEndsIt() {
        assertThat(Locatives.precede("في وسوريا", 4, "و")).isFalse();
    }

    @Test
    void eachOfSeveralActsAndIsNoPlace() {
        assertThat(precede("أعلنت كل من ")).isFalse();
        assertThat(precede("أعلن كلٌّ من ")).isFalse();
        assertThat(precede("خرج الجميع من ")).isTrue();
    }

    private static boolean precede(String before) {
        return Locatives.precede(before + NAME, before.length(), "");
    }
}
