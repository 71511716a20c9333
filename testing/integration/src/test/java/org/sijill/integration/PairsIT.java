package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that must find each other, and words that must not, each in an article of its own source. */
class PairsIT {

    private final Api api = new Api(Stacks.shared().gateway().uri());

    @ParameterizedTest
    @CsvSource({
        "حلب, بحلب",
        "بحلب, وحلب",
        "لحلب, حلب",
        "وحلب, لحلب",
        "وزير, الوزير",
        "الوزير, للوزير",
        "للوزير, ووزير",
        "ووزير, وزير",
        "سوريا, سورية",
        "سورية, السورية",
        "السورية, سوريا",
        "كيرى, كيري",
        "كيري, لكيري",
        "لكيري, كيرى",
        "مسؤول, مسئول",
        "قصفت, القصف",
        "القصف, بالقصف",
        "بالقصف, قصفت",
        "2016, ٢٠١٦",
        "Aleppo, حلب",
    })
    void eachFindsTheOther(String one, String other) {
        assertThat(finds(one, other)).as("%s finds %s", one, other).isTrue();
        assertThat(finds(other, one)).as("%s finds %s", other, one).isTrue();
    }

    @Test
    void aNameIsFoundInEitherScript() {
        assertThat(finds("Kerry", "قال كيري")).isTrue();
        assertThat(finds("كيري", "said Kerry today")).isTrue();
        assertThat(finds("John Kerry", "لكيري")).isTrue();
    }

    @Test
    void aLatinSpellingThatNoDirectoryKnowsIsFoundByItsSound() {
        assertThat(finds("Lawrow", "قال لافروف أمس")).isTrue();
        assertThat(finds("Halab", "القصف على حلب")).isTrue();
        assertThat(finds("Halab", "القصف على إدلب")).isFalse();
    }

    @Test
    void theGuessesCanBeTurnedOff() {
        String source = "pairs-" + UUID.randomUUID();
        api.submit(Api.draft(source, "1", "قال كيري أمس"));

        Answer expanded = api.search("q=Kerry", "source=" + source, "expand=true");
        assertThat(expanded.total()).isEqualTo(1);
        assertThat(expanded.json().at("/expansions/0/words").asText()).isEqualTo("Kerry");
        assertThat(expanded.json().at("/expansions/0/names").toString()).contains("كيري");
        assertThat(api.search("q=Kerry", "source=" + source, "expand=false").total())
                .isZero();
        assertThat(api.search("q=Kery", "source=" + source, "expand=maybe").status())
                .isEqualTo(400);
    }

    @Test
    void aQueryNeverFailsOnOddPunctuation() {
        Random random = new Random(20161213);
        String letters = "\"«»“”-*|:() \\حلب؟?OR/~+&!^{}[]<>=.,;#@%'title:source:Lavrov\u0640\u064E\u200C\u202B😀";
        for (int i = 0; i < 300; i++) {
            String text = random.ints(1 + random.nextInt(20), 0, letters.codePointCount(0, letters.length()))
                    .map(index -> letters.codePointAt(letters.offsetByCodePoints(0, index)))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

            Answer answer = api.search("q=" + text);

            // The one thing that is refused is a beginning of a single letter, which would ask for too many words.
            if (answer.status() == 400) {
                assertThat(answer.blamed()).as(text).containsOnly("q");
                assertThat(answer.json().at("/errors/0/detail").asText()).contains("*");
            } else {
                assertThat(answer.status()).as(text).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "بوتين, بوتات",
        "بوتات, بوتين",
        "لبنان, لبن",
        "لبن, لبنان",
        "الله, له",
        "له, الله",
    })
    void doesNotFind(String one, String other) {
        assertThat(finds(one, other)).isFalse();
    }

    @Test
    void aPhraseTellsThePrepositionFromTheName() {
        assertThat(finds("\"علي عبد الله\"", "على عبد الله")).isFalse();
        assertThat(finds("\"على حلب\"", "علي حلب")).isFalse();
        assertThat(finds("\"على حلب\"", "غارات على حلب")).isTrue();
    }

    @Test
    void aPhraseFindsOnlyItsWordsInTheirOrder() {
        assertThat(finds("\"بان كي مون\"", "قال بان كي مون أمس")).isTrue();
        assertThat(finds("\"بان كي مون\"", "بان أن الأمر صعب كي مون")).isFalse();
        assertThat(finds("\"وقف إطلاق النار\"", "إطلاق النار وقف")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "حلب -إدلب, حلب, true",
        "حلب -إدلب, حلب وإدلب, false",
        "حلب | إدلب, إدلب, true",
        "حلب OR إدلب, إدلب, true",
        "حلب إدلب, إدلب, false",
        "مفاو*, المفاوضات, true",
        "title:حلب, حلب, false",
        "متى بدأت الهدنة في حلب؟, الهدنة, true",
        "هدنة حلب كيري لافروف, هدنة كيري لافروف, true",
        "هدنة حلب كيري لافروف, هدنة كيري, false",
    })
    void theQueryLanguage(String query, String body, boolean found) {
        assertThat(finds(query, body)).isEqualTo(found);
    }

    @Test
    void aSourceIsNamedInTheQuery() {
        String source = "pairs-" + UUID.randomUUID();
        api.submit(Api.draft(source, "1", "هدنة في حلب"));

        assertThat(api.search("q=source:" + source + " حلب").total()).isEqualTo(1);
        assertThat(api.search("q=-source:" + source + " حلب", "source=" + source)
                        .total())
                .isZero();
    }

    private boolean finds(String query, String body) {
        String source = "pairs-" + UUID.randomUUID();
        Answer submitted = api.submit(Api.draft(source, "1", body));
        assertThat(submitted.json().path("indexed").asBoolean()).isTrue();
        return api.search("q=" + query, "source=" + source).total() == 1;
    }
}
