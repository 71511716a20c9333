package org.sijill.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.text.RandomText;

class WordScannerTest {
    @Test
    void findsWordsBetweenSpacesAndPunctuation() {
        assertThat(words("قال كيري: «لا»، ثم-ذهب/عاد.")).containsExactly("قال", "كيري", "لا", "ثم", "ذهب", "عاد");
    }

    @Test
    void keepsMarksTatweelAndSuperscriptAlefInTheWord() {
        assertThat(words("مُحَمَّد ٱلرَّحْمٰن حـــلب")).containsExactly("مُحَمَّد", "ٱلرَّحْمٰن", "حـــلب");
    }

    @Test
    void keepsAJoinerOnlyBetweenLetters() {
        assertThat(words("می\u200Cخواهم \u200Cحلب\u200D هـ\u200Dب"))
                .containsExactly("می\u200Cخواهم", "حلب", "هـ\u200Dب");
    }

    @Test
    void splitsLettersFromDigits() {
        assertThat(words("نحو١٢٠ مدنيا")).containsExactly("نحو", "١٢٠", "مدنيا");
    }

    @Test
    void splitsArabicFromOtherLetters() {
        assertThat(words("بFacebookفي موقعМосква")).containsExactly("ب", "Facebook", "في", "موقع", "Москва");
    }

    @Test
    void takesDigitsOfAllSetsAndSplitsAtSeparators() {
        assertThat(words("1,200 ٣٫٥ ۱۲٬۰۰۰ १२ 3.5")).containsExactly("1", "200", "٣", "٥", "۱۲", "۰۰۰", "१२", "3", "5");
    }

    @Test
    void takesLettersBeyondTheBasicPlane() {
        assertThat(words("𐐷𐑉 😀 𐐷")).containsExactly("𐐷𐑉", "𐐷");
    }

    @Test
    void ignoresMarksWithoutALetter() {
        assertThat(words("\u064E \u0301 1\uFE0F\u20E3")).containsExactly("1");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(words("")).isEmpty();
        assertThat(words(" .\n")).isEmpty();
    }

    @Test
    void cutsRunsThatAreTooLong() {
        assertThat(words("ب".repeat(600))).extracting(String::length).containsExactly(255, 255, 90);
    }

    @Test
    void neverCutsInsideASurrogatePair() {
        assertThat(words("𐐷".repeat(200))).extracting(String::length).containsExactly(254, 146);
    }

    @Test
    void startsAgainWithAnotherText() {
        WordScanner scanner = new WordScanner("حلب");
        scanner.next();

        scanner.reset("في دمشق");

        assertThat(scanner.next()).isTrue();
        assertThat(scanner.start()).isZero();
        assertThat(scanner.end()).isEqualTo(2);
    }

    @Test
    void advancesThroughRandomText() {
        RandomText random = new RandomText();
        for (int i = 0; i < 20_000; i++) {
            String text = random.next();
            WordScanner scanner = new WordScanner(text);
            int end = 0;
            while (scanner.next()) {
                assertThat(scanner.start()).isGreaterThanOrEqualTo(end);
                assertThat(scanner.end()).isGreaterThan(scanner.start());
                end = scanner.end();
            }
            assertThat(scanner.next()).isFalse();
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            words.add(text.substring(scanner.start(), scanner.end()));
        }
        return words;
    }
}
