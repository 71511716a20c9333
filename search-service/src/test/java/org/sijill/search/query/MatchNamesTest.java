package org.sijill.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.query.MatchName.Kind;
import org.sijill.search.text.NameAlternatives;

class MatchNamesTest {

    private static final NameAlternatives KERRY =
            words -> words.equals(List.of("كيري")) ? List.of("John Kerry") : List.of();

    @Test
    void everyViewOfAWordAndEveryOtherNameIsNamed() {
        assertThat(names("q=كيري"))
                .containsExactly(
                        new MatchName(Kind.WORD, "كيري", null, "exact"),
                        new MatchName(Kind.WORD, "كيري", null, "peeled"),
                        new MatchName(Kind.WORD, "كيري", null, "stem"),
                        new MatchName(Kind.NAME, "John Kerry", "كيري", null));
    }

    @Test
    void anotherNameOfSeveralWordsSaysWhichWordsItStandsFor() {
        NameAlternatives johnKerry = words -> words.equals(List.of("جون", "كيري")) ? List.of("John Kerry") : List.of();

        assertThat(names("q=قال جون كيري", johnKerry))
                .contains(new MatchName(Kind.NAME, "John Kerry", "جون كيري", null));
    }

    @Test
    void aWordThatSoundsLikeTheOneThatWasWrittenIsNamedByThatOne() {
        assertThat(names("q=Lawrow")).contains(new MatchName(Kind.SOUND, "Lawrow", null, "peeled"));
    }

    @Test
    void whatTheReaderQuotedIsNoOtherName() {
        assertThat(names("q=كيري|\"وقف النار\""))
                .contains(
                        new MatchName(Kind.NAME, "John Kerry", "كيري", null),
                        new MatchName(Kind.PHRASE, "وقف النار", null, null));
    }

    @Test
    void neighboursBeginningsTitlesAndSourcesAreNamed() {
        assertThat(names("q=هدنة حلب مفاو* title:قصف source:sana"))
                .contains(
                        new MatchName(Kind.NEAR, "هدنة حلب", null, "stem"),
                        new MatchName(Kind.PREFIX, "مفاو", null, null),
                        new MatchName(Kind.WORD, "قصف", null, null),
                        new MatchName(Kind.SOURCE, "sana", null, null));
    }

    @Test
    void whatExcludesIsNotNamedForNoHitMatchesIt() {
        assertThat(names("q=حلب -إدلب")).noneMatch(name -> name.text().equals("إدلب"));
    }

    @Test
    void aNameReadsAsItWasWritten() {
        for (MatchName name : names("q=هدنة كيري \"وقف النار\" source:sana")) {
            assertThat(MatchName.parse(name.encoded())).contains(name);
        }
        assertThat(MatchName.parse("something else")).isEqualTo(Optional.empty());
    }

    @Test
    void withoutExplainNothingIsNamed() {
        JsonNode request = QueryComposer.compose(Queries.of("q=كيري"), KERRY, Duration.ofSeconds(1));

        assertThat(request.toString()).doesNotContain("_name");
    }

    private static List<MatchName> names(String rawQuery) {
        return names(rawQuery, KERRY);
    }

    private static List<MatchName> names(String rawQuery, NameAlternatives alternatives) {
        JsonNode request = JsonText.read(
                QueryComposer.compose(Queries.of(rawQuery + "&explain=true"), alternatives, Duration.ofSeconds(1))
                        .toString());
        return request.path("query").findValuesAsText("_name").stream()
                .map(name -> MatchName.parse(name).orElseThrow())
                .toList();
    }
}
