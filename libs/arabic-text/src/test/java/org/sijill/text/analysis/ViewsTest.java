package org.sijill.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.text.Seeds;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.identity.Digests;
import org.sijill.text.token.WordScanner;

class ViewsTest {
    @ParameterizedTest
    @CsvSource({
        "سورية, سوريا",
        "أميركا, أمريكا",
        "الأميركية, الأمريكية",
        "الميليشيات, المليشيات",
        "لاجيء, لاجئ",
        "مائة, مئة"
    })
    void givesTwoSpellingsOneExactForm(String one, String other) {
        assertThat(Views.exact(one)).isEqualTo(Views.exact(other));
    }

    @ParameterizedTest
    @CsvSource({"بسورية, سوريا", "لأميركا, أمريكا", "وللميليشيات, مليشيات", "بحلب, حلب", "للأمم, الأمم"})
    void givesTwoSpellingsOnePeeledForm(String one, String other) {
        assertThat(Views.peeled(one)).isEqualTo(Views.peeled(other));
    }

    @ParameterizedTest
    @CsvSource({"السورية, السوري", "سوريا, السوريين", "والأميركيون, أمريكية", "اللبنانية, لبنان", "وقصفت, قصف"})
    void givesFormsOfAWordOneStem(String one, String other) {
        assertThat(Views.stem(one)).isEqualTo(Views.stem(other));
    }

    @Test
    void tellsOfAnotherSpellingInABufferOnlyWhenThereIsOne() {
        assertThat(Spellings.replacement("اميركاXY".toCharArray(), 6)).isEqualTo("امريكا");
        assertThat(Spellings.replacement("حلب".toCharArray(), 3)).isNull();
    }

    /**
     * Whoever changes this hash changes what is in every index: make a new {@link AnalysisVersion}, unless this version
     * has not been released yet.
     */
    @Test
    void givesTheSeedsTheTokensOfThisVersion() {
        StringBuilder tokens = new StringBuilder(AnalysisVersion.CURRENT);
        for (String article : Seeds.texts()) {
            String text = Canonicalizer.canonicalize(article).text();
            WordScanner scanner = new WordScanner(text);
            while (scanner.next()) {
                CharSequence word = text.subSequence(scanner.start(), scanner.end());
                tokens.append('\n').append(Views.exact(word));
                tokens.append('\t').append(Views.peeled(word));
                tokens.append('\t').append(Views.stem(word));
            }
        }

        assertThat(HexFormat.of().formatHex(Digests.sha256(tokens.toString())))
                .isEqualTo("d7167ece8e404b4a19a72a8ffc9e88bebb14766eadd1602542a43bfd348a86cc");
    }
}
