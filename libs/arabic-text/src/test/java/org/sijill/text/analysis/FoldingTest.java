package org.sijill.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.text.RandomText;
import org.sijill.text.Seeds;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({"أحمد, احمد", "إدلب, ادلب", "آلة, اله", "ٱلرحمن, الرحمن"})
    void foldsAlefForms(String word, String folded) {
        check(word, folded);
    }

    @ParameterizedTest
    @CsvSource({"مسؤول, مسءول", "مسئول, مسءول", "شؤون, شءون", "رئيس, رءيس"})
    void foldsTheSeatsOfHamza(String word, String folded) {
        check(word, folded);
    }

    @Test
    void keepsWordsApartThatDifferInMoreThanTheSeat() {
        assertThat(Folding.fold("سئل")).isNotEqualTo(Folding.fold("سأل"));
    }

    @Test
    void keepsALoneHamza() {
        check("بناءة", "بناءه");
        assertThat(Folding.fold("أصدقاؤه")).isEqualTo(Folding.fold("أصدقائه")).isEqualTo(Folding.fold("أصدقاءه"));
    }

    @Test
    void foldsAlefMaksura() {
        check("مستشفى", "مستشفي");
    }

    @Test
    void foldsFarsiYeh() {
        check("ایران", "ايران");
    }

    @Test
    void foldsTehMarbuta() {
        check("هدنة", "هدنه");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u064B", "\u064C", "\u064D", "\u064E", "\u064F", "\u0650", "\u0651", "\u0652", "\u0653", "\u0654",
                "\u0655", "\u0656", "\u065F", "\u0670"
            })
    void dropsDiacritics(String mark) {
        check("حل" + mark + "ب", "حلب");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0610", "\u0615", "\u061A", "\u06D6", "\u06DC", "\u06DF", "\u06E4", "\u06E7", "\u06E8", "\u06EA",
                "\u06ED"
            })
    void dropsQuranicMarks(String mark) {
        check("محمد" + mark + "ا", "محمدا");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u06DD", "\u06DE", "\u06E9"})
    void keepsQuranicSymbolsThatAreNoMarks(String symbol) {
        check(symbol, symbol);
    }

    @Test
    void dropsTatweel() {
        check("حـــلب", "حلب");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200C", "\u200D"})
    void dropsJoiners(String joiner) {
        check("می" + joiner + "خواهم", "ميخواهم");
    }

    @ParameterizedTest
    @CsvSource({"٠١٢٣٤٥٦٧٨٩, 0123456789", "۰۱۲۳۴۵۶۷۸۹, 0123456789"})
    void foldsDigits(String digits, String folded) {
        check(digits, folded);
    }

    @ParameterizedTest
    @CsvSource({"کردستان, كردستان", "پوتين, بوتين", "چاد, جاد", "ڤيينا, فيينا", "گوگل, كوكل"})
    void foldsForeignConsonants(String word, String folded) {
        check(word, folded);
    }

    @ParameterizedTest
    @CsvSource({"بھارت, بهارت", "خانۀ, خانه", "ہند, هند", "خانۂ, خانه", "مدینۃ, مدينه", "کوردە, كورده"})
    void foldsTheHehLettersOfOtherLanguages(String word, String folded) {
        check(word, folded);
    }

    @ParameterizedTest
    @CsvSource({"Kerry, kerry", "МОСКВА, москва", "ΑΘΗΝΑ, αθηνα", "Ｋｅｒｒｙ, ｋｅｒｒｙ", "ⰀⰁ, ⰰⰱ"})
    void lowersCase(String word, String folded) {
        check(word, folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Erdoğan, erdogan",
        "İstanbul, istanbul",
        "SÃO, sao",
        "Việt, viet",
        "ṬARṬŪS, tartus",
        "\u212Bland, aland"
    })
    void dropsTheDiacriticsOfLatinLetters(String word, String folded) {
        check(word, folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0300", "\u0301", "\u036F"})
    void dropsLatinCombiningMarks(String mark) {
        check("x" + mark, "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "阿勒颇", "йод", "ß", "😀", "2016"})
    void leavesTheRest(String word) {
        check(word, word);
    }

    @Test
    void foldsInPlaceWithinTheGivenLength() {
        char[] buffer = "حـلبXY".toCharArray();

        int length = Folding.fold(buffer, 4);

        assertThat(new String(buffer, 0, length)).isEqualTo("حلب");
        assertThat(new String(buffer, 4, 2)).isEqualTo("XY");
    }

    @Test
    void findsTheUnfoldedPlaceOfAFoldedCharacter() {
        String text = "في بِحَلَب";

        assertThat(Folding.unfoldedOffset(text, 3, text.length(), 0)).isEqualTo(3);
        assertThat(Folding.unfoldedOffset(text, 3, text.length(), 1)).isEqualTo(5);
        assertThat(Folding.unfoldedOffset(text, 3, text.length(), 9)).isEqualTo(text.length());
    }

    @Test
    void isIdempotentForEveryCharacter() {
        for (char character = 0; character < Character.MAX_VALUE; character++) {
            String once = Folding.fold(String.valueOf(character));
            assertThat(Folding.fold(once)).as("%04X", (int) character).isEqualTo(once);
        }
    }

    @Test
    void isIdempotentOnSeedsAndRandomText() {
        RandomText random = new RandomText();
        for (int i = 0; i < 10_000; i++) {
            String text = random.next();
            assertThat(Folding.fold(text).length()).isLessThanOrEqualTo(text.length());
            assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
        }
        Seeds.texts()
                .forEach(text -> assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text)));
    }

    private static void check(String word, String folded) {
        assertThat(Folding.fold(word)).isEqualTo(folded);
    }

    @Test
    void keepsThePrepositionApartFromTheNameAli() {
        check("على", "على");
        check("وَعَلَى", "وعلى");
        check("علي", "علي");
        check("علی", "علي");
        check("أعلى", "اعلي");
        check("كيرى", "كيري");
    }
}
