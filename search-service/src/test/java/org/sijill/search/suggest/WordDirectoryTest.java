package org.sijill.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijill.search.suggest.WordDirectory.Word;

class WordDirectoryTest {

    private final WordCounter counter = new WordCounter();

    @Test
    void aWordIsShownAsItIsWrittenMostOften() {
        counter.add("الأمم المتحدة");
        counter.add("الأمم المتحدة والامم");
        counter.add("الامم المتّحدة");

        assertThat(counter.directory(1).completions("الام", 5))
                .extracting(Word::written)
                .containsExactly("الأمم");
        assertThat(counter.directory(1).completions("المتح", 5))
                .extracting(Word::written)
                .containsExactly("المتحدة");
    }

    @Test
    void theMostFrequentComesFirstAndATextCountsOnce() {
        counter.add("هدنة هدنة هدنة هدوء");
        counter.add("هدوء هدية");
        counter.add("هدوء");

        assertThat(counter.directory(1).completions("هد", 5))
                .extracting(Word::written)
                .containsExactly("هدوء", "هدنة", "هدية");
        assertThat(counter.directory(2).completions("هد", 5))
                .extracting(Word::written)
                .containsExactly("هدوء");
    }

    @Test
    void aSlipIsForgivenOnlyWhereNothingBeginsSo() {
        counter.add("حلب حلفاء إدلب");

        assertThat(counter.directory(1).completions("حلف", 1))
                .extracting(Word::written)
                .containsExactly("حلفاء");
        assertThat(counter.directory(1).completions("ادل", 1))
                .extracting(Word::written)
                .containsExactly("إدلب");
        assertThat(counter.directory(1).completions("اضل", 1))
                .extracting(Word::written)
                .containsExactly("إدلب");
    }

    @Test
    void numbersLettersAndStopWordsAreNoCompletions() {
        counter.add("في 2016 و ٢٠١٦ من إلى");

        assertThat(counter.directory(1).size()).isZero();
    }

    @Test
    void memoryIsBounded() {
        IntStream.range(0, 400_000).forEach(i -> counter.add("كلمة " + letters(i)));

        assertThat(counter.directory(1).size()).isLessThanOrEqualTo(150_000);
        assertThat(counter.directory(1).contains("كلمه")).isTrue();
    }

    private static String letters(int number) {
        StringBuilder word = new StringBuilder("ز");
        for (int rest = number; rest > 0; rest /= 20) {
            word.append((char) ('\u0628' + rest % 20));
        }
        return word.toString();
    }
}
