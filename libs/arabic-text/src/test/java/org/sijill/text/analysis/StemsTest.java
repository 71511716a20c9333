package org.sijill.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.text.RandomText;

class StemsTest {
    @ParameterizedTest
    @CsvSource({
        "اجتماعاتهما, اجتماع", // of them two
        "قصفها, قصف", // of her
        "منازلهم, منازل", // of them
        "مدينتنا, مدين", // of us
        "منازلكم, منازل", // of you
        "غارات, غار", // feminine plural
        "مسءولون, مسءول", // masculine plural
        "مسءولين, مسءول", // masculine plural, oblique
        "طاءرتان, طاءر", // dual
        "نزحوا, نزح", // they did
        "قتاليه, قتال", // feminine relation
        "غاره, غار", // feminine
        "رسمي, رسم", // relation
        "قصفت, قصف", // she did
        "هجوما, هجوم" // indefinite accusative
    })
    void takesAnEnding(String word, String stem) {
        assertThat(Stems.stem(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({
        "قصف, قصفت",
        "مسءول, مسءولياتهم",
        "لبنان, لبنانيه",
        "ولايه, ولايات",
        "مدني, مدنيون",
        "هجوم, هجوما",
        "سوريا, سوريه",
        "سوريا, سوري",
        "روسيا, روسيه",
        "امريكا, امريكيه"
    })
    void letsFormsOfAWordMeet(String one, String other) {
        assertThat(Stems.stem(one)).isEqualTo(Stems.stem(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "بوتين", "لبنان", "لافروف", "ايران", "السودان", "سودان", "كيري", "واشنطن", "فلسطين", "كلينتون", "الله"
            })
    void leavesNames(String name) {
        assertThat(Stems.stem(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"لبنان, لبن", "بوتين, بوت"})
    void keepsNamesApartFromShorterWords(String name, String word) {
        assertThat(Stems.stem(name)).isNotEqualTo(Stems.stem(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "بيت", "ميدان", "طيران", "محاكم", "تفاهم", "عليا", "قضايا", "ضحايا", "مياه", "مليون", "قوات", "وقت",
                "يد", "", "2016", "kerry"
            })
    void leavesEndingsThatArePartOfTheWord(String word) {
        assertThat(Stems.stem(word)).isEqualTo(word);
    }

    @Test
    void stemsInABuffer() {
        assertThat(Stems.stem("قصفتXY".toCharArray(), 4)).isEqualTo(3);
    }

    @Test
    void isIdempotentOnRandomText() {
        RandomText random = new RandomText();
        for (int i = 0; i < 20_000; i++) {
            String stem = Stems.stem(Folding.fold(random.next()));
            assertThat(Stems.stem(stem)).isEqualTo(stem);
        }
    }
}
