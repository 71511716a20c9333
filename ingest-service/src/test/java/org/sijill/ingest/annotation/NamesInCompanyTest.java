package org.sijill.ingest.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.text.canonical.Canonicalizer;

class NamesInCompanyTest {

    private final Annotator annotator = new Annotator(List.of(
            place("سوريا", "syria", "country", List.of(), 0),
            place("العراق", "iraq", "country", List.of(), 0),
            place("ليبيا", "libya", "country", List.of(), 0),
            place("حلب", "aleppo", "city", List.of("syria"), 2_000_000),
            place("طرابلس", "tripoli", "city", List.of("libya"), 1_000_000),
            place("طرابلس", "tripoli-lb", "city", List.of("lebanon"), 200_000),
            place("بيروت", "beirut", "city", List.of("lebanon"), 2_000_000),
            guarded("صلاح الدين", Kind.PLACE, "salah-al-din-aleppo", "neighbourhood", List.of("aleppo", "syria")),
            guarded("صلاح الدين", Kind.PLACE, "saladin-governorate", "governorate", List.of("iraq")),
            actor("تنظيم القاعدة", "al-qaeda"),
            guarded("القاعدة", Kind.ACTOR, "al-qaeda", "armed-group", List.of()),
            guarded("الجزيرة", Kind.ACTOR, "al-jazeera", "organization", List.of()),
            new EntityName(
                    "المعارضة",
                    Kind.ACTOR,
                    "syrian-opposition",
                    "organization",
                    NameUse.CONTEXTUAL,
                    "syria",
                    List.of(),
                    0)));

    @Test
    void ofTwoPlacesOfOneNameTheOneInTheCountryOfTheArticleIsMeant() {
        assertThat(places("في بيروت وطرابلس")).containsExactly("beirut", "tripoli-lb");
        assertThat(places("في ليبيا وطرابلس")).containsExactly("libya", "tripoli");
    }

    @Test
    void withoutCompanyTheLargerPlaceIsMeant() {
        assertThat(places("في طرابلس")).containsExactly("tripoli");
    }

    @Test
    void aNameThatIsAlsoAManIsAPlaceAfterANounOfPlaceOrALocativeInItsCity() {
        assertThat(places("قصف حي صلاح الدين في حلب")).contains("salah-al-din-aleppo");
        assertThat(places("معارك في صلاح الدين بمدينة حلب")).contains("salah-al-din-aleppo");
        assertThat(places("كان صلاح الدين قائدا")).isEmpty();
        assertThat(places("قال صلاح الدين إن حلب مدينة قديمة")).containsExactly("aleppo");
    }

    @Test
    void aWordThatIsAlsoANameCountsOnceTheFullNameIsThere() {
        assertThat(actors("هذه هي القاعدة")).isEmpty();
        assertThat(actors("تبنى تنظيم القاعدة الهجوم وقالت القاعدة")).containsExactly("al-qaeda");
    }

    @Test
    void theIslandIsTheChannelForWhomOneReportsOrToWhomOneSpeaks() {
        assertThat(actors("وصل إلى الجزيرة")).isEmpty();
        assertThat(actors("كانت هناك طريق للجزيرة")).isEmpty();
        assertThat(actors("أفاد مراسل الجزيرة بذلك")).containsExactly("al-jazeera");
        assertThat(actors("وأضاف للجزيرة أن ذلك صحيح")).containsExactly("al-jazeera");
        assertThat(actors("وقال في تصريح للجزيرة")).containsExactly("al-jazeera");
    }

    @Test
    void theOppositionIsThatOfTheCountryTheArticleIsAbout() {
        assertThat(actors("قصف مناطق المعارضة في حلب")).containsExactly("syrian-opposition");
        assertThat(actors("قالت المعارضة في ليبيا")).isEmpty();
    }

    private List<String> places(String text) {
        return List.copyOf(annotate(text).places());
    }

    private List<String> actors(String text) {
        return List.copyOf(annotate(text).actors());
    }

    private Annotations annotate(String text) {
        return annotator.annotate(null, Canonicalizer.canonicalize(text), null);
    }

    private static EntityName actor(String text, String ref) {
        return new EntityName(text, Kind.ACTOR, ref, "armed-group", false);
    }

    private static EntityName place(String text, String ref, String type, List<String> within, long weight) {
        return new EntityName(text, Kind.PLACE, ref, type, NameUse.NAME, null, within, weight);
    }

    private static EntityName guarded(String text, Kind kind, String ref, String type, List<String> within) {
        return new EntityName(text, kind, ref, type, NameUse.GUARDED, null, within, 0);
    }
}
