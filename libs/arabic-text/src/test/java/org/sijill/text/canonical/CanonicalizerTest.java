package org.sijill.text.canonical;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.text.RandomText;
import org.sijill.text.Seeds;

class CanonicalizerTest {
    @Test
    void composesLettersWithTheirMarks() {
        check("\u0627\u0653\u0644\u064A\u0629", "آلية"); // alef and madda
        check("مسو\u0654ول", "مسؤول");
        check("cafe\u0301", "café");
    }

    @Test
    void bringsVowelMarksIntoTheOrderOfUnicode() {
        check("ش\u0651\u064Eن", "ش\u064E\u0651ن");
    }

    @Test
    void composesHangul() {
        check("\u1112\u1161\u11AB", "한");
    }

    @Test
    void turnsPresentationFormsIntoLetters() {
        check("\uFEE1\uFEFC\uFEB3", "ملاس");
        check("\uFB56\uFB6A", "پڤ");
    }

    @Test
    void turnsLigaturesIntoLetters() {
        check("\uFDF2", "الله");
        check("\uFDFA", "صلى الله عليه وسلم");
    }

    @Test
    void keepsTheMarkOfAPresentationFormWithoutItsSpace() {
        check("ب\uFE70", "ب\u064B");
        check("ب\uFE71", "ب\u064B");
        check("ب\uFC60", "ب\u064E\u0651");
    }

    @Test
    void leavesOrnatePunctuationAmongThePresentationForms() {
        check("\uFD3Eحلب\uFD3F", "\uFD3Eحلب\uFD3F");
    }

    @Test
    void removesTatweel() {
        check("حـــلب", "حلب");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200E", "\u200F", "\u061C", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067",
                "\u2068", "\u2069", "\u206A", "\u2060", "\uFEFF", "\u200B", "\u00AD", "\u0000", "\u0007", "\u001B",
                "\u007F", "\u0080", "\u009F"
            })
    void removesControls(String control) {
        check("حل" + control + "ب", "حلب");
    }

    @Test
    void keepsAJoinerBetweenLetters() {
        check("می\u200Cخواهم", "می\u200Cخواهم");
        check("ه\u200Dب", "ه\u200Dب");
        check("بً\u200Cب", "بً\u200Cب");
    }

    @Test
    void removesAJoinerThatIsNotBetweenLetters() {
        check("\u200Cحلب\u200C في \u200D5\u200D.", "حلب في 5.");
        check("ب\u200C\u200Cب", "ب\u200Cب");
        check("ب\u200C\u064Bب", "بًب");
        check("1\u064E\u200Cب", "1\u064Eب");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "&amp;|&", "&lt;|<", "&gt;|>", "&quot;|\"", "&apos;|'", "&ndash;|–", "&mdash;|—", "&hellip;|…",
                        "&laquo;|«",
                "&raquo;|»", "&lsquo;|‘", "&rsquo;|’", "&ldquo;|“", "&rdquo;|”", "&#1581;|ح", "&#x62d;|ح", "&#X62D;|ح",
                        "&#x1F600;|😀"
            })
    void decodesAnEntity(String entity, String character) {
        check("قال " + entity + " ثم", "قال " + character + " ثم");
    }

    @Test
    void decodesEntitiesOfSpacesAndInvisibleCharactersByTheirOwnRules() {
        check("شرق&nbsp;حلب", "شرق حلب");
        check("شرق&#10;حلب", "شرق\nحلب");
        check("ح&lrm;ل&rlm;ب&shy;ه", "حلبه");
        check("می&zwnj;خواهم", "می\u200Cخواهم");
        check("ه&zwj;ب", "ه\u200Dب");
    }

    @Test
    void decodesAnEntityInWhichSomethingInvisibleStands() {
        check("&\u200Blt\u200C;", "<");
        check("&&shy;lt;", "<");
    }

    @Test
    void decodesOnlyOnce() {
        check("&amp;lt;", "&lt;");
        check("&amp;amp;lt;", "&amp;lt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&copy;",
                "&amp",
                "&;",
                "&#;",
                "&#x;",
                "&#xZ;",
                "&#12a;",
                "& lt;",
                "&lt ;",
                "&AMP;",
                "R&D;",
                "&#0;",
                "&#8;",
                "&#x7F;",
                "&#x85;",
                "&#xD800;",
                "&#xDFFF;",
                "&#x110000;",
                "&#99999999999999999999;",
                "&#٣٢;"
            })
    void leavesAnUnknownOrMalformedEntity(String entity) {
        check("قال " + entity + " ثم", "قال " + entity + " ثم");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\u0085", "\u2028", "\u2029", " \n", "\n\t", " \r\n "})
    void turnsEveryLineBreakIntoALineFeed(String lineBreak) {
        check("حلب" + lineBreak + "دمشق", "حلب\nدمشق");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\u00A0", "\u2003", "\u202F", "\u3000", "  ", " \u00A0 "})
    void turnsRunsOfSpacesIntoOne(String space) {
        check("شرق" + space + "حلب", "شرق حلب");
    }

    @Test
    void keepsOneEmptyLineBetweenParagraphs() {
        check("حلب\n\nدمشق", "حلب\n\nدمشق");
        check("حلب\n \n\r\n\nدمشق", "حلب\n\nدمشق");
    }

    @Test
    void trimsBothEnds() {
        check(" \n\u00A0حلب \n", "حلب");
        check(" \n ", "");
        check("", "");
    }

    @Test
    void replacesUnpairedSurrogates() {
        check("حلب \uD83D\uDE00 \uD83D", "حلب 😀 \uFFFD");
        check("\uDE00حلب", "\uFFFDحلب");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "کیف حال پرچم گل",
                "۱۲٣ ١٢٠ 120",
                "«حلب» \"دمشق\" ‘x’",
                "مُحَمَّد ٱلرَّحْمٰن",
                "Kerry — Лавров 阿勒颇"
            })
    void leavesWhatAReaderSees(String text) {
        check(text, text);
    }

    @Test
    void findsCanonicalTextInTheFirstScan() {
        assertThat(CanonicalScan.isCanonical(
                        "قال كيري (الاثنين): «لا»، ثم R&D و&copy; ١٢٠؟\n\nمُدَّة می\u200Cخواهم؛ 5 €"))
                .isTrue();
        assertThat(Canonicalizer.canonicalize(Seeds.KERRY_DEFENDS_TALKS.text().strip())
                        .isIdentity())
                .isTrue();
    }

    @Test
    void givesTheTextAloneWithoutACopyWhereItIsCanonical() {
        String text = "في حلب";

        assertThat(Canonicalizer.text(text)).isSameAs(text);
        assertThat(Canonicalizer.text(" حـلب ")).isEqualTo("حلب");
    }

    @Test
    void saysIdentityAlsoWhenOnlyThePassesFindIt() {
        assertThat(CanonicalScan.isCanonical("阿勒颇")).isFalse();
        assertThat(Canonicalizer.canonicalize("阿勒颇").isIdentity()).isTrue();
    }

    @Test
    void leavesTheWordsOfTheSeeds() {
        for (String text : Seeds.texts()) {
            assertThat(Canonicalizer.canonicalize(text).text().replaceAll("\\s+", ""))
                    .isEqualTo(text.replace("ـ", "").replaceAll("\\s+", "").replace("\u00A0", ""));
        }
    }

    @Test
    void isIdempotentOnRandomText() {
        RandomText random = new RandomText();
        for (int i = 0; i < 50_000; i++) {
            String raw = random.next();
            String once = Canonicalizer.canonicalize(raw).text();
            if (!holdsEntity(once)) {
                assertThat(Canonicalizer.canonicalize(once).text())
                        .as(() -> escape(raw))
                        .isEqualTo(once);
            }
        }
    }

    /** What was encoded twice is an entity still, and would be decoded the second time. */
    private static boolean holdsEntity(String text) {
        return Pattern.compile("&([^&;]{1,10});")
                .matcher(text)
                .results()
                .anyMatch(result -> Entities.decode(result.group(1)) != Entities.NONE);
    }

    private static void check(String raw, String canonical) {
        assertThat(Canonicalizer.canonicalize(raw).text()).as(() -> escape(raw)).isEqualTo(canonical);
    }

    private static String escape(String text) {
        return text.chars()
                .mapToObj(unit -> HexFormat.of().toHexDigits((char) unit))
                .collect(joining(" "));
    }
}
