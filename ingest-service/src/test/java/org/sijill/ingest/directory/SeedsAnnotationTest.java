package org.sijill.ingest.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.index.MentionedDate;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.ingest.annotation.ProvisionalId;
import org.sijill.text.canonical.CanonicalText;
import org.sijill.text.canonical.Canonicalizer;

/** What the shipped directory finds in the five articles, read and judged by hand. */
class SeedsAnnotationTest {

    private static final Path SEEDS = Path.of(System.getProperty("sijill.root"), "seeds");

    private static final EntityDirectory DIRECTORY = ShippedEntities.directory();

    /** An article and what was found in it. */
    record Seed(String number, CanonicalText text, Annotations found) {

        @Override
        public String toString() {
            return number;
        }
    }

    static Stream<Seed> seeds() throws IOException {
        List<Seed> seeds = new ArrayList<>();
        for (JsonNode article :
                new ObjectMapper().readTree(SEEDS.resolve("manifest.json").toFile())) {
            String file = article.path("file").asText();
            CanonicalText text = Canonicalizer.canonicalize(Files.readString(SEEDS.resolve(file)));
            LocalDate published = LocalDate.parse(article.path("publishedAt").asText());
            seeds.add(new Seed(file.substring(0, 3), text, DIRECTORY.annotator().annotate(null, text, published)));
        }
        return seeds.stream();
    }

    @Test
    void whatTheArticleOnKerryDefendingHisTalksNames() throws IOException {
        Annotations found = found("000");

        assertThat(known(found)).isEqualTo(ids("""
                barack-obama bashar-al-assad dmitry-peskov islamic-state john-kerry john-mccain
                kremlin reuters russia syria syria-civil-defence syrian-american-medical-society
                syrian-army syrian-observatory-for-human-rights syrian-opposition united-nations
                united-states us-department-of-state world-health-organization"""));
        assertThat(provisional(found)).containsExactly("عارف العارف", "بيبرس مشعل", "أسامة أبو عز", "طارق يساريفتش");
        assertThat(found.places()).isEqualTo(ids("""
                aleppo colombia damascus east-aleppo moscow russia syria united-states washington"""));
        assertThat(found.dates())
                .containsExactlyInAnyOrder(
                        days("2016-09-26", "2016-09-26"),
                        days("2016-09-19", "2016-09-25"),
                        days("2016-09-01", "2016-09-30"),
                        days("2016-09-22", "2016-09-22"),
                        days("2016-09-19", "2016-09-19"),
                        days("2016-09-25", "2016-09-25"),
                        days("2015-01-01", "2015-12-31"),
                        days("2017-01-01", "2017-01-31"));
    }

    @Test
    void whatTheArticleOnTheBombsOnAleppoNames() throws IOException {
        Annotations found = found("001");

        assertThat(known(found)).isEqualTo(ids("""
                france jean-marc-ayrault john-kerry josh-earnest russia sergey-lavrov syria
                syria-civil-defence syrian-army syrian-opposition united-states white-house"""));
        assertThat(provisional(found)).containsExactly("حمزة الخطيب", "عمار السلمو");
        assertThat(found.places()).isEqualTo(ids("""
                aleppo damascus east-aleppo france moscow new-york russia syria"""));
        assertThat(found.dates())
                .containsExactlyInAnyOrder(
                        days("2016-09-23", "2016-09-23"),
                        days("2016-09-19", "2016-09-19"),
                        days("2012-01-01", "2012-12-31"),
                        days("2016-09-22", "2016-09-22"));
    }

    @Test
    void whatTheArticleOnTheTalksInNewYorkNames() throws IOException {
        Annotations found = found("002");

        assertThat(known(found)).isEqualTo(ids("""
                al-qaeda bashar-al-assad international-syria-support-group islamic-state
                jabhat-al-nusra john-kerry russia sergey-lavrov syria syria-civil-defence
                syrian-opposition un-general-assembly united-nations united-states"""));
        assertThat(provisional(found)).isEmpty();
        assertThat(found.places()).isEqualTo(ids("""
                aleppo east-aleppo geneva middle-east new-york russia syria united-states"""));
        assertThat(found.dates())
                .containsExactlyInAnyOrder(
                        days("2016-09-23", "2016-09-23"),
                        days("2016-09-23", "2016-09-24"),
                        days("2016-09-09", "2016-09-09"),
                        days("2016-09-19", "2016-09-19"),
                        days("2016-09-22", "2016-09-22"));
    }

    @Test
    void whatTheArticleOnTheSessionAboutATruceNames() throws IOException {
        Annotations found = found("003");

        assertThat(known(found)).isEqualTo(ids("""
                bashar-al-assad egypt masr-al-arabia new-zealand ocha qatar russia saudi-arabia spain
                syria syria-civil-defence syrian-army syrian-observatory-for-human-rights
                syrian-opposition turkey un-security-council united-arab-emirates united-nations
                vladimir-putin"""));
        assertThat(provisional(found)).containsExactly("عبد الرحمن القيطاز", "أحمد المسالمة");
        assertThat(found.places()).isEqualTo(ids("""
                al-myassar al-naqir al-qaterji aleppo aleppo-governorate east-aleppo egypt
                idlib-countryside-south idlib-governorate kafr-nobol karm-al-tahhan maarrat-al-numan moscow new-york
                new-zealand qatar russia saudi-arabia spain syria turkey united-arab-emirates"""));
        assertThat(found.dates())
                .containsExactlyInAnyOrder(
                        days("2016-12-05", "2016-12-05"),
                        days("2016-12-04", "2016-12-04"),
                        days("2016-11-28", "2016-12-04"),
                        days("2016-12-01", "2016-12-31"));
    }

    @Test
    void whatTheArticleOnTheTelephoneCallNames() throws IOException {
        Annotations found = found("004");

        assertThat(known(found)).isEqualTo(ids("""
                barack-obama cnn john-kerry maria-zakharova mark-toner ocha reuters russia
                russian-ministry-of-foreign-affairs sergey-lavrov stephen-obrien syria syrian-army
                syrian-opposition the-washington-post united-nations united-states
                us-department-of-state"""));
        assertThat(provisional(found)).isEmpty();
        assertThat(found.places()).isEqualTo(ids("""
                aleppo damascus east-aleppo middle-east moscow russia syria united-states washington"""));
        // The first paragraph is cut off after "a day after": nobody can tell that more was to follow.
        assertThat(found.dates())
                .containsExactlyInAnyOrder(
                        days("2016-10-02", "2016-10-02"),
                        days("2016-10-04", "2016-10-04"),
                        days("2016-10-01", "2016-10-01"),
                        days("2016-09-30", "2016-09-30"));
    }

    @Test
    void theArticlesThatNameAnActorOrAPlaceAreThese() throws IOException {
        assertThat(naming(Annotations::actors, "john-kerry")).containsExactly("000", "001", "002", "004");
        assertThat(naming(Annotations::places, "new-york")).containsExactly("001", "002", "003");
        assertThat(naming(Annotations::places, "aleppo")).containsExactly("000", "001", "002", "003", "004");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMentionMarksTheWordsItStandsFor(Seed seed) {
        String text = seed.text().text();

        assertThat(seed.found().body())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(mention ->
                        text.substring(mention.start(), mention.end()).equals(mention.text()));
    }

    private static List<String> naming(Function<Annotations, Set<String>> entities, String id) throws IOException {
        return seeds().filter(seed -> entities.apply(seed.found()).contains(id))
                .map(Seed::number)
                .toList();
    }

    private static Set<String> known(Annotations found) {
        return found.actors().stream().filter(id -> !ProvisionalId.is(id)).collect(Collectors.toSet());
    }

    /** People and organizations that the directory lacks, by their full names. */
    private static List<String> provisional(Annotations found) {
        return found.actors().stream()
                .filter(ProvisionalId::is)
                .map(id -> found.fullestName(Kind.ACTOR, id).text())
                .toList();
    }

    private static Annotations found(String number) throws IOException {
        return seeds().filter(seed -> seed.number().equals(number))
                .map(Seed::found)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> ids(String inRow) {
        return Set.of(inRow.split("\\s+", -1));
    }

    private static MentionedDate days(String from, String to) {
        return new MentionedDate(LocalDate.parse(from), LocalDate.parse(to));
    }
}
