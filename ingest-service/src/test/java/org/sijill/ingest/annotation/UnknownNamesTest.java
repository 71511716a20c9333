package org.sijill.ingest.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.text.canonical.Canonicalizer;

class UnknownNamesTest {

    private final Annotator annotator = new Annotator(List.of(
            nisba("أميركي", "united-states"),
            nisba("روسي", "russia"),
            new EntityName("داعش", Kind.ACTOR, "islamic-state", EntityTypes.ARMED_GROUP, false),
            new EntityName("هآرتس", Kind.ACTOR, "haaretz", EntityTypes.ORGANIZATION, false),
            new EntityName("حلب", Kind.PLACE, "aleppo", "city", false)));

    @ParameterizedTest
    @CsvSource({
        "وقال وزير الخارجية الأميركية فلوريان زاندر أمس, فلوريان زاندر",
        "وأكد المتحدث باسم الوزارة طارق كفرناوي ذلك, طارق كفرناوي",
        "التقى محمد بن سعيد الكفرناوي في القصر, محمد بن سعيد الكفرناوي",
        "زار أسامة أبو كفرناوي المدينة, أسامة أبو كفرناوي",
        "كتب عبد الرحمن الكفرناوي أمس, عبد الرحمن الكفرناوي",
        "الرئيس زانديروف في باريس, زانديروف",
        "وأكد محمد كفرناوي أن ذلك صحيح, محمد كفرناوي",
        "تولى سهل بن كفرناو القضاء, سهل بن كفرناو",
        "قال أبو عبد الله الكفرناوي أمس, أبو عبد الله الكفرناوي",
        "الجنرال عبد الرحمن تياني في العاصمة, عبد الرحمن تياني"
    })
    void aPersonIsFoundByTitleGivenNameOrParticle(String text, String name) {
        assertThat(annotate(text))
                .filteredOn(mention -> EntityTypes.PERSON.equals(mention.type()))
                .extracting(Mention::text)
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "على الأرض وفي السماء",
                "متحدث باسم المنظمة أمس",
                "الرئيس الجديد للبلاد",
                "وزير الخارجية الأميركية السابق",
                "قال إن ذلك كان خطأ",
                "أكبر نصر في الحرب",
                "وأعرب عن ذلك في كلمة أمام وسائل الإعلام",
                "وشددت الفصائل على أن ذلك صحيح",
                "رئيس المؤتمر في العاصمة",
                "نائب قائد العمليات",
                "المرشح الرئاسي عن الحزب",
                "وقال بيان إن الحفرة عميقة",
                "في شهر رمضان المبارك",
                "إطلاق أول قمر صناعي",
                "في خطاب ألقاه أمس",
                "زيارة كفرناو وزانديرا",
                "أسماء المدن في الشمال",
                "قمة جبل زانديرا"
            })
    void ordinaryWordsAreNobody(String text) {
        assertThat(annotate(text)).noneMatch(mention -> EntityTypes.PERSON.equals(mention.type()));
    }

    @ParameterizedTest
    @CsvSource({
        "فازت الروسية زانديرا كفرنوفا أمس, زانديرا كفرنوفا",
        "وزار زانديك كفرنوف المدينة, زانديك كفرنوف",
        "وقال زانديروف إن ذلك خطأ, زانديروف",
        "وأضاف محمود أن ذلك خطأ, محمود"
    })
    void aNameThatNobodyKnowsIsFoundByWhatStandsBesideIt(String text, String name) {
        assertThat(annotate(text))
                .filteredOn(mention -> EntityTypes.PERSON.equals(mention.type()))
                .extracting(Mention::text)
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "زرعنا الورود والزنابق",
                "learn search engine optimization",
                "وقال المسؤولون إن ذلك خطأ",
                "وكتب كريم رسالة طويلة"
            })
    void rareAndForeignWordsAloneAreNobody(String text) {
        assertThat(annotate(text)).isEmpty();
    }

    @Test
    void aNameEndsAtPunctuationAndAtAQuotationMark() {
        assertThat(annotate("قال طارق كفرناوي «زاندر»"))
                .extracting(Mention::text)
                .containsExactly("طارق كفرناوي");
    }

    @ParameterizedTest
    @CsvSource({
        "وقالت منظمة كفرناو أمس, منظمة كفرناو",
        "اجتماع في وزارة الكهرباء, وزارة الكهرباء",
        "أعلنت حركة الكفرناويين الأحرار مسؤوليتها, حركة الكفرناويين الأحرار"
    })
    void anOrganizationIsFoundByItsNoun(String text, String name) {
        assertThat(annotate(text))
                .filteredOn(mention -> EntityTypes.ORGANIZATION.equals(mention.type()))
                .extracting(Mention::text)
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ذكرت صحيفة «كفرناو اليوم» أمس, صحيفة «كفرناو اليوم",
        "وأقر المجلس التشريعي القانون, المجلس التشريعي",
        "بثت دي تي في مقابلة, دي تي في"
    })
    void anOrganizationIsFoundByQuotationMarksAnAdjectiveOrLetters(String text, String name) {
        assertThat(annotate(text))
                .filteredOn(mention -> EntityTypes.ORGANIZATION.equals(mention.type()))
                .extracting(Mention::text)
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "أعلن تنظيم «داعش» ذلك, islamic-state, تنظيم «داعش",
        "أعلن تنظيم داعش في بيان, islamic-state, تنظيم داعش",
        "ذكرت صحيفة هآرتس أن, haaretz, صحيفة هآرتس"
    })
    void aNounBeforeAKnownNameBelongsToTheMention(String text, String ref, String words) {
        assertThat(annotate(text)).extracting(Mention::ref, Mention::text).containsExactly(tuple(ref, words));
    }

    @Test
    void aBodyThatIsOnlyCalledAfterAKnownOneIsAnother() {
        assertThat(annotate("درس في جامعة هآرتس أمس"))
                .filteredOn(mention -> "جامعة هآرتس".equals(mention.text()))
                .noneMatch(mention -> "haaretz".equals(mention.ref()));
    }

    @ParameterizedTest
    @CsvSource({
        "شكلت اللجنة الوطنية لمكافحة الفساد أمس, اللجنة الوطنية لمكافحة الفساد",
        "رفع المجلس العسكري الحصار, المجلس العسكري",
        "عقد المجلس الاقتصادي جلسة, المجلس الاقتصادي",
        "اجتماع منظمة التعاون الاقتصادي في, منظمة التعاون الاقتصادي"
    })
    void aBodyIsNamedWithItsAdjectivesAndWhatItIsFor(String text, String name) {
        assertThat(annotate(text))
                .filteredOn(mention -> EntityTypes.ORGANIZATION.equals(mention.type()))
                .extracting(Mention::text)
                .containsExactly(name);
    }

    @Test
    void thePlaceInTheNameOfAnOrganizationIsNamedToo() {
        assertThat(annotate("درس في جامعة حلب"))
                .extracting(mention -> mention.kind().wire() + " " + mention.text())
                .containsExactly("actor جامعة حلب", "place حلب");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "اشترتها شركة روسية أمس",
                "دخلت قوات أميركية البلدة",
                "اشترى مؤسسة مصرفية",
                "وقررت اللجنة تأجيل الجلسة",
                "وذكرت الصحيفة الأميركية أن ذلك صحيح"
            })
    void aNounThatIsOnlyDescribedIsNoName(String text) {
        assertThat(annotate(text)).noneMatch(mention -> EntityTypes.ORGANIZATION.equals(mention.type()));
    }

    @Test
    void aFamilyNameAloneIsThePersonNamedInFullAlsoInTheTitle() {
        Annotations found = annotator.annotate(
                Canonicalizer.canonicalize("كفرناوي يستقيل"),
                Canonicalizer.canonicalize("قال طارق كفرناوي. ورد لكفرناوي جواب."),
                null);

        assertThat(found.actors()).hasSize(1);
        assertThat(found.title()).extracting(Mention::text).containsExactly("كفرناوي");
        assertThat(found.body()).extracting(Mention::text).containsExactly("طارق كفرناوي", "كفرناوي");
        assertThat(found.fullestName(Kind.ACTOR, found.actors().iterator().next())
                        .text())
                .isEqualTo("طارق كفرناوي");
    }

    @Test
    void aGivenNameAloneIsTheOnlyPersonWhoHasIt() {
        assertThat(annotate("جاء طارق كفرناوي. ثم عاد طارق إلى البيت."))
                .extracting(Mention::text)
                .containsExactly("طارق كفرناوي", "طارق");
        assertThat(annotate("جاء طارق كفرناوي، وطارق زانديروف. ثم عاد طارق إلى البيت."))
                .extracting(Mention::text)
                .containsExactly("طارق كفرناوي", "طارق زانديروف");
    }

    @ParameterizedTest
    @CsvSource({
        "شن الطيران الروسي غارات, russia, الطيران الروسي",
        "وزير الخارجية الأميركية قال, united-states, وزير الخارجية الأميركية",
        "وتقول الحكومة الروسية, russia, الحكومة الروسية"
    })
    void anAdjectiveOnAForceAnOfficeOrAGovernmentIsTheState(String text, String state, String words) {
        assertThat(annotate(text))
                .filteredOn(mention -> state.equals(mention.ref()))
                .extracting(Mention::text)
                .containsExactly(words);
    }

    @Test
    void anAdjectiveOnAnythingElseIsNot() {
        assertThat(annotate("الأدب الروسي")).isEmpty();
    }

    @Test
    void aPlaceIsFoundAfterANounOfPlaceAndHasItsOwnProvisionalId() {
        assertThat(annotate("في بلدة كفرناو"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.kind()).isEqualTo(Kind.PLACE))
                .satisfies(mention -> assertThat(mention.text()).isEqualTo("كفرناو"))
                .satisfies(mention -> assertThat(mention.ref()).matches(ref -> ref != null && ProvisionalId.is(ref)));
    }

    @Test
    void theIdOfANameIsFrozen() {
        assertThat(ProvisionalId.of("طارق كفرناوي")).isEqualTo("p-a7bc41170ea6849c");
        assertThat(annotate("قال طارق كفرناوي")).extracting(Mention::ref).containsExactly("p-a7bc41170ea6849c");
        assertThat(ProvisionalId.is("john-kerry")).isFalse();
    }

    private List<Mention> annotate(String text) {
        return annotator.annotate(null, Canonicalizer.canonicalize(text), null).body();
    }

    private static EntityName nisba(String text, String state) {
        return new EntityName(text, Kind.ACTOR, state, EntityTypes.STATE, NameUse.NISBA, null, List.of(), 0);
    }
}
