package org.sijill.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.search.suggest.NameIndex.Name;

class NameIndexTest {

    private final NameIndex names = new NameIndex(List.of(
            entry(Kind.ACTOR, "john-kerry", "جون كيري", "John Kerry", "كيري"),
            entry(Kind.ACTOR, "united-nations", "الأمم المتحدة", "United Nations"),
            entry(Kind.PLACE, "aleppo", "حلب", "Aleppo", "حلب الشهباء"),
            entry(Kind.PLACE, "east-aleppo", "شرق حلب", "East Aleppo")));

    @ParameterizedTest
    @CsvSource({
        "كي, john-kerry",
        "جون كي, john-kerry",
        "ker, john-kerry",
        "KERRY, john-kerry",
        "كيزي, john-kerry",
        "kery, john-kerry",
        "الامم, united-nations",
        "أمم, united-nations",
        "المتحد, united-nations",
        "nat, united-nations",
        "alepo, aleppo"
    })
    void anEntityIsFoundByTheBeginningOfAnyWordOfItsNamesAndWithASlip(String typed, String id) {
        assertThat(names.completions(typed, 5))
                .first()
                .extracting(name -> name.entry().id())
                .isEqualTo(id);
    }

    @Test
    void whatBeginsSoComesBeforeWhatHasItInTheMiddle() {
        assertThat(names.completions("حلب", 5))
                .extracting(name -> name.entry().id())
                .containsExactly("aleppo", "east-aleppo");
    }

    @Test
    void theNameThatMatchedIsShownAsItIsWritten() {
        assertThat(names.completions("شهب", 5)).extracting(Name::written).containsExactly("حلب الشهباء");
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(names.completions("", 5)).isEmpty();
        assertThat(names.completions("!", 5)).isEmpty();
        assertThat(names.completions("قسطنطينية", 5)).isEmpty();
    }

    private static DirectoryEntry entry(Kind kind, String id, String label, String labelEn, String... aliases) {
        return new DirectoryEntry(kind, id, "type", label, labelEn, List.of(aliases), null, null);
    }
}
