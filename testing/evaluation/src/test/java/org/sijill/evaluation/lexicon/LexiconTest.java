package org.sijill.evaluation.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void aCliticBeforeAMoreFrequentWordIsLeftOut() {
        Lexicon lexicon = make("حلب حلب حلب وحلب بحلب", Set.of());

        assertThat(lexicon.words()).containsExactly("حلب");
    }

    @Test
    void aWordThatIsMoreFrequentThanWhatIsLeftOfItIsWholeIfSomebodySaysSo() {
        String text = "بلدية بلدية بلدية لدية";

        assertThat(make(text, Set.of("بلديه")).isWhole("بلديه")).isTrue();
        assertThat(make(text, Set.of()).words()).containsExactly("لديه");
    }

    @Test
    void articlesAreTakenOff() {
        assertThat(make("والقصف للقصف بالقصف", Set.of()).words()).containsExactly("قصف");
    }

    private static Lexicon make(String text, Set<String> kept) {
        WordCounts counts = new WordCounts();
        counts.addText(text);
        return new Lexicon(counts, Set.of(), kept, Set.of());
    }
}
