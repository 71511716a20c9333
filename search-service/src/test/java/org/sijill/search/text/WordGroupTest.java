package org.sijill.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordGroupTest {

    private static final Map<List<String>, List<String>> NAMES = Map.of(
            List.of("الأمم", "المتحدة"), List.of("UN"),
            List.of("صندوق", "الأمم", "المتحدة"), List.of("UN Fund"),
            List.of("المتحدة"), List.of("United"));

    private static final NameAlternatives DIRECTORY = words -> NAMES.getOrDefault(words, List.of());

    @Test
    void theLongestNameIsOneGroupAndThoseInsideItAreNone() {
        assertThat(WordGroup.of(List.of("تأسس", "صندوق", "الأمم", "المتحدة", "المتحدة"), DIRECTORY))
                .extracting(WordGroup::otherNames)
                .containsExactly(List.of(), List.of("UN Fund"), List.of("United"));
    }

    @Test
    void aLatinWordHasASoundUnlessItIsAName() {
        assertThat(WordGroup.of("Lavrov", DIRECTORY).sound()).isPresent();
        assertThat(WordGroup.of("Lavrov", words -> List.of("لافروف")).sound()).isEmpty();
        assertThat(WordGroup.of("Lavrov", NameAlternatives.NONE).sound()).isEmpty();
        assertThat(WordGroup.of("حلب", DIRECTORY).sound()).isEmpty();
    }

    @Test
    void whatIsExpandedIsSaidOnceAlsoAmongAlternatives() {
        SearchText text = SearchTextParser.parse("هدنة المتحدة المتحدة -Kerry Lavrov | حلب");

        assertThat(text.expanded(DIRECTORY))
                .extracting(WordGroup::words)
                .containsExactly(List.of("المتحدة"), List.of("Lavrov"));
        assertThat(text.expanded(NameAlternatives.NONE)).isEmpty();
    }

    @Test
    void noWordsMakeNoGroups() {
        assertThat(WordGroup.of(List.of(), DIRECTORY)).isEmpty();
    }
}
