package org.sijill.text.transliteration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.text.analysis.Views;

class TransliterationTest {
    @ParameterizedTest
    @CsvSource({
        "Lavrov, لافروف",
        "Lawrow, لافروف",
        "Sergei, سيرغي",
        "Sergey, سيرجي",
        "Halab, حلب",
        "Zelensky, زيلينسكي",
        "Mariupol, ماريوبول",
        "Bakhmut, باخموت",
        "Kherson, خيرسون",
        "Netanyahu, نتنياهو",
        "Erdoğan, أردوغان",
        "Trump, ترامب",
        "Trump, ترمب",
        "Biden, بايدن",
        "Macron, ماكرون",
        "Wagner, فاغنر",
        "Qusayr, القصير",
        "Khartoum, الخرطوم",
        "Abdullah, عبدالله",
        "Reuters, رويترز",
        "Wilson, ويلسون",
    })
    void findsTheSpellingOfNewsrooms(String latin, String arabic) {
        assertThat(matches(latin, arabic)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Lavrov, لبنان", "Halab, حالة", "Halab, طالب", "Trump, تراب", "Bakhmut, باخرة"})
    void keepsWordsOfOtherSoundsApart(String latin, String arabic) {
        assertThat(matches(latin, arabic)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UN", "Gaza", "Omar", "aeiou", "حلب", "F16", "Лавров", "abcdefghijklmnopqrstuvwxyz"})
    void hasNoPatternForWhatIsShortOrLongOrNotLatin(String word) {
        assertThat(Transliteration.pattern(word)).isEmpty();
    }

    @Test
    void everyRandomWordGivesNothingOrAPatternThatIsOne() {
        Random random = new Random(20161213);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder word = new StringBuilder();
            random.ints(random.nextInt(30), 'a', 'z' + 1).forEach(word::appendCodePoint);
            Transliteration.pattern(word.toString()).ifPresent(Pattern::compile);
        }
    }

    private static boolean matches(String latin, String arabic) {
        return Pattern.matches(Transliteration.pattern(latin).orElseThrow(), Views.peeled(arabic));
    }
}
