package org.sijill.ingest.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.text.canonical.Canonicalizer;

class AnnotatorTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2016, 9, 26);

    private final Annotator annotator = new Annotator(List.of(
            actor("جون كيري", "john-kerry", "person"),
            actor("كيري", "john-kerry", "person"),
            actor("الحكومة السورية", "syria", "state"),
            actor("مصر العربية", "masr-al-arabia", "organization"),
            actor("الأمم المتحدة", "united-nations", "organization"),
            bare("سوريا", "syria"),
            bare("سورية", "syria"),
            bare("دمشق", "syria"),
            bare("روسيا", "russia"),
            bare("مصر", "egypt"),
            place("سوريا", "syria", "country"),
            place("سورية", "syria", "country"),
            place("دمشق", "damascus", "city"),
            place("روسيا", "russia", "country"),
            place("مصر", "egypt", "country"),
            place("حلب", "aleppo", "city"),
            place("حلب الشرقية", "east-aleppo", "area")));

    @Test
    void theLongestNameWins() {
        assertThat(names("في حلب الشرقية")).containsExactly("place east-aleppo حلب الشرقية");
        assertThat(names("قال جون كيري")).containsExactly("actor john-kerry جون كيري");
    }

    @ParameterizedTest
    @ValueSource(strings = {"كيري", "وكيري", "لكيري", "بكيري", "فكيري", "ولكيري", "كِيري", "كـيـري", "کیری"})
    void aNameIsFoundWithItsProcliticsAndInAnySpelling(String word) {
        assertThat(refs("قال " + word + " لنا")).containsExactly("actor john-kerry");
    }

    @Test
    void eachOfSeveralCountriesActs() {
        assertThat(refs("أعلن كل من مصر وروسيا ذلك")).contains("actor egypt", "actor russia");
        assertThat(refs("عاد من مصر")).containsExactly("place egypt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"تفكيري", "كيريا", "كير", "مصرع", "حلبي"})
    void aWordThatOnlyHoldsANameIsNoMention(String word) {
        assertThat(refs("عن " + word + " هنا")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "في روسيا",
        "وفي روسيا",
        "من روسيا",
        "إلى روسيا",
        "الى روسيا",
        "شمال روسيا",
        "بشمال روسيا",
        "بروسيا",
        "وبروسيا",
        "في  روسيا",
        "زيارة روسيا",
        "داخل أراضي روسيا"
    })
    void aCountryAfterALocativeIsAPlaceOnly(String text) {
        assertThat(refs(text)).containsExactly("place russia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "روسيا قالت",
                "قالت روسيا",
                "وقالت روسيا",
                "مع روسيا",
                "لروسيا",
                "وروسيا",
                "إن روسيا",
                "في، روسيا"
            })
    void aCountryWithoutALocativeIsAlsoWhoActs(String text) {
        assertThat(refs(text)).containsExactly("actor russia", "place russia");
    }

    @Test
    void aCapitalStandsForItsStateUnlessItIsWhereSomethingHappens() {
        assertThat(refs("وتقول دمشق")).containsExactly("actor syria", "place damascus");
        assertThat(refs("في دمشق")).containsExactly("place damascus");
    }

    @Test
    void aGovernmentIsAnActorWhereverItStands() {
        assertThat(refs("قالت الحكومة السورية")).containsExactly("actor syria");
        assertThat(refs("من الحكومة السورية")).containsExactly("actor syria");
    }

    @Test
    void aNewspaperThatIsNamedAfterACountryIsNotTheCountry() {
        assertThat(refs("لـ\"مصر العربية\" أن")).containsExactly("actor masr-al-arabia");
        assertThat(refs("قالت مصر إنها")).containsExactly("actor egypt", "place egypt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"سوريا", "سورية", "بسورية"})
    void aCountryOfTwoSpellingsIsOneMention(String word) {
        assertThat(refs("قصف " + word)).doesNotHaveDuplicates().contains("place syria");
    }

    @Test
    void offsetsMarkTheNameWithoutTheLettersBeforeIt() {
        String text = "وبحلب قال لكيري: «الأُمم المتّحدة»";

        assertThat(annotate(text))
                .extracting(Mention::ref, Mention::start, Mention::end, Mention::text)
                .containsExactly(
                        tuple("aleppo", 2, 5, "حلب"),
                        tuple("john-kerry", 11, 15, "كيري"),
                        tuple("united-nations", 18, 33, "الأُمم المتّحدة"));
        assertThat(annotate(text))
                .allSatisfy(mention -> assertThat(text.substring(mention.start(), mention.end()))
                        .isEqualTo(mention.text()));
    }

    @Test
    void aNameOfSeveralWordsIsSurerThanASingleOne() {
        assertThat(annotate("جون كيري").get(0).confidence())
                .isGreaterThan(annotate("كيري").get(0).confidence());
        assertThat(annotate("كيري")).allMatch(mention -> mention.confidence() > 0 && mention.confidence() < 1);
    }

    @Test
    void aMentionCarriesKindTypeAndId() {
        Mention mention = annotate("حلب").get(0);

        assertThat(mention.kind()).isEqualTo(Kind.PLACE);
        assertThat(mention.ref()).isEqualTo("aleppo");
        assertThat(mention.type()).isEqualTo("city");
        assertThat(mention.value()).isNull();
        assertThat(mention.from()).isNull();
    }

    @Test
    void aDateIsResolvedAgainstTheDayOfPublication() {
        Mention date = annotate("في سبتمبر/أيلول").get(0);

        assertThat(date)
                .isEqualTo(new Mention(
                        Kind.DATE,
                        null,
                        null,
                        3,
                        15,
                        "سبتمبر/أيلول",
                        "2016-09",
                        LocalDate.of(2016, 9, 1),
                        LocalDate.of(2016, 9, 30),
                        date.confidence()));
    }

    @Test
    void aDateThatNeedsTheDayOfPublicationHasNoValueWithoutIt() {
        Mention date = annotate("في سبتمبر/أيلول", null).get(0);

        assertThat(date.text()).isEqualTo("سبتمبر/أيلول");
        assertThat(date.value()).isNull();
        assertThat(date.from()).isNull();
        assertThat(date.to()).isNull();
    }

    @Test
    void mentionsStandInTheOrderOfTheText() {
        assertThat(refs("في عام 2012 قال كيري إن روسيا قصفت حلب"))
                .containsExactly("date 2012", "actor john-kerry", "actor russia", "place russia", "place aleppo");
    }

    @Test
    void titleAndBodyCountTheirOffsetsApart() {
        Annotations annotations = annotator.annotate(
                Canonicalizer.canonicalize("هدنة في حلب"), Canonicalizer.canonicalize("قال كيري"), PUBLISHED);

        assertThat(annotations.title()).extracting(Mention::ref).containsExactly("aleppo");
        assertThat(annotations.body()).extracting(Mention::ref).containsExactly("john-kerry");
        assertThat(annotations.body().get(0).start()).isEqualTo(4);
    }

    @Test
    void anArticleWithoutTitleAndWithoutNamesHasNoMentions() {
        Annotations annotations = annotator.annotate(null, Canonicalizer.canonicalize("لا شيء هنا"), PUBLISHED);

        assertThat(annotations.title()).isEmpty();
        assertThat(annotations.body()).isEmpty();
    }

    private List<String> names(String text) {
        return annotate(text).stream()
                .map(mention -> mention.kind().wire() + " " + mention.ref() + " " + mention.text())
                .toList();
    }

    private List<String> refs(String text) {
        return annotate(text).stream()
                .map(mention -> mention.kind().wire() + " " + (mention.ref() == null ? mention.value() : mention.ref()))
                .toList();
    }

    private List<Mention> annotate(String text) {
        return annotate(text, PUBLISHED);
    }

    private List<Mention> annotate(String text, @Nullable LocalDate anchor) {
        return annotator
                .annotate(null, Canonicalizer.canonicalize(text), anchor)
                .body();
    }

    private static EntityName actor(String text, String ref, String type) {
        return new EntityName(text, Kind.ACTOR, ref, type, false);
    }

    private static EntityName bare(String text, String ref) {
        return new EntityName(text, Kind.ACTOR, ref, "state", true);
    }

    private static EntityName place(String text, String ref, String type) {
        return new EntityName(text, Kind.PLACE, ref, type, false);
    }
}
