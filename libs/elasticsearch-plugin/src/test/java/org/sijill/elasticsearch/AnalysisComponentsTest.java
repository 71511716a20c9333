package org.sijill.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.text.analysis.Views;
import org.sijill.text.token.WordScanner;

class AnalysisComponentsTest {

    private static final String KERRY =
            "وقال كيري للصحفيين خلال زيارة لكولومبيا: \"سبب ما يحدث هو رغبة الأسد وروسيا\".";

    static Stream<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                KERRY,
                "والأميركيون في سورية وبسوريا والسوريين وللأمم المتحدة",
                "قُتِلَ ٢٤ مدنيّاً في القاهره، و19 في معرّة النعمان",
                "مُـــحـــمـــد — Reuters/رويترز 1,200 کیلومتر 𐎀𐎁"));
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("sijill.root"), "seeds"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theExactViewOfATextIsThatOfItsWords(String text) throws IOException {
        assertThat(Analyzer.exact().tokens(text)).isEqualTo(words(text, Views::exact));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void thePeeledViewOfATextIsThatOfItsWords(String text) throws IOException {
        assertThat(Analyzer.peeled().tokens(text)).isEqualTo(words(text, Views::peeled));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theStemmedViewOfATextIsThatOfItsWords(String text) throws IOException {
        assertThat(Analyzer.stem().tokens(text)).isEqualTo(words(text, Views::stem));
    }

    @Test
    void aSpellingGetsLongerOrShorterAndTheOffsetsStay() throws IOException {
        String text = "في أميركا وبسورية";

        assertThat(Analyzer.exact().tokens("في أميركا"))
                .containsExactly(new Token("في", 0, 2), new Token("امريكا", 3, 9));
        assertThat(Analyzer.peeled().tokens(text))
                .containsExactly(new Token("في", 0, 2), new Token("امريكا", 3, 9), new Token("سوريا", 10, 17));
    }

    @Test
    void aVocalizedWordKeepsThePlaceOfItsMarks() throws IOException {
        assertThat(Analyzer.exact().tokens("«قُتِلَ» أمس"))
                .containsExactly(new Token("قتل", 1, 7), new Token("امس", 9, 12));
    }

    @Test
    void offsetsCountUtf16UnitsAlsoBehindLettersOutsideTheBasicPlane() throws IOException {
        assertThat(Analyzer.words().tokens("𐎀𐎁 حلب"))
                .containsExactly(new Token("𐎀𐎁", 0, 4), new Token("حلب", 5, 8));
    }

    @Test
    void aWordOfWhichNothingRemainsIsLeftOut() throws IOException {
        assertThat(Analyzer.exact().terms("حلب ــ الشرقية")).containsExactly("حلب", "الشرقيه");
        assertThat(Analyzer.stem().terms("ـ")).isEmpty();
    }

    @Test
    void anEmptyTextHasNoWords() throws IOException {
        assertThat(Analyzer.stem().tokens("")).isEmpty();
        assertThat(Analyzer.stem().tokens(" \n«»…")).isEmpty();
    }

    @Test
    void aTextEndsBehindItsLastCharacterAndNotBehindItsLastWord() throws IOException {
        assertThat(Analyzer.stem().endOf("في حلب. \n")).isEqualTo(9);
    }

    @Test
    void aTextOfAMillionCharactersIsReadToItsEnd() throws IOException {
        String sentence = "سقطت القذائف على أحياء حلب الشرقية. ";
        int sentences = 1_000_000 / sentence.length() + 1;

        List<Token> tokens = Analyzer.stem().tokens(sentence.repeat(sentences));

        assertThat(tokens).hasSize(6 * sentences);
        Token last = tokens.get(tokens.size() - 1);
        assertThat(last.end()).isEqualTo(sentence.length() * sentences - ". ".length());
        assertThat(last.term()).isEqualTo(Views.stem("الشرقية"));
    }

    @Test
    void aWordOfAMillionLettersIsCutIntoTermsThatLuceneTakes() throws IOException {
        List<Token> tokens = Analyzer.stem().tokens("ب".repeat(1_000_000));

        assertThat(tokens).hasSize(3_922).allMatch(token -> token.end() - token.start() <= WordScanner.MAX_LENGTH);
    }

    @Test
    void theSameStreamAnalyzesOneTextAfterAnother() throws IOException {
        Analyzer analyzer = Analyzer.peeled();
        List<Token> first = analyzer.tokens(KERRY);

        assertThat(analyzer.terms("في حلب")).containsExactly("في", "حلب");
        assertThat(analyzer.tokens("حلب ".repeat(200_000))).hasSize(200_000);
        assertThat(analyzer.tokens("")).isEmpty();
        assertThat(analyzer.tokens(KERRY)).isEqualTo(first);
    }

    private static List<Token> words(String text, UnaryOperator<String> view) {
        List<Token> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            String term = view.apply(text.substring(scanner.start(), scanner.end()));
            if (!term.isEmpty()) {
                words.add(new Token(term, scanner.start(), scanner.end()));
            }
        }
        return words;
    }
}
