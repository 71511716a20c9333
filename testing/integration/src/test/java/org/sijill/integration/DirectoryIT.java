package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The directories as readers look things up in them and as editors correct them. */
class DirectoryIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ACTORS = "/api/v1/actors";
    private static final String PLACES = "/api/v1/places";

    private final Api seeds = new Api(Stacks.seeded().gateway().uri());
    private final Api api = new Api(Stacks.shared().gateway().uri());

    @ParameterizedTest
    @ValueSource(strings = {"كيري", "جون ك", "kerry", "JOHN KE", "Kerr"})
    void anActorIsLookedUpByTheBeginningOfAnyWordOfAnyName(String beginning) {
        Answer answer = seeds.get(ACTORS + Api.query("q=" + beginning, "type=person"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode kerry = answer.json().path("values").get(0);
        assertThat(kerry.path("id").asText()).isEqualTo("john-kerry");
        assertThat(kerry.path("count").asLong()).isEqualTo(4);
        assertThat(kerry.path("firstSeen").asText()).isEqualTo("2016-09-24");
    }

    @Test
    void placesAreFilteredByTypeAndParent() {
        Answer answer = seeds.get(PLACES + Api.query("type=neighbourhood", "parent=aleppo", "size=100"));

        assertThat(answer.json().path("total").asLong()).isPositive();
        assertThat(answer.json().path("values").findValuesAsText("parent")).containsOnly("aleppo");
        assertThat(seeds.get(PLACES + Api.query("q=ميسر")).json().path("values").findValuesAsText("id"))
                .contains("al-myassar");
    }

    @Test
    void anEntityShowsHowOftenWhenAndWithWhomItIsNamed() {
        JsonNode kerry = seeds.get(ACTORS + "/john-kerry").json();

        assertThat(kerry.path("count").asLong()).isEqualTo(4);
        assertThat(kerry.path("lastSeen").asText()).isEqualTo("2016-10-03");
        assertThat(kerry.path("cooccurring").path("actors").findValuesAsText("id"))
                .contains("sergey-lavrov", "russia")
                .doesNotContain("john-kerry");
        assertThat(kerry.path("cooccurring").path("places").findValuesAsText("id"))
                .contains("aleppo");
        assertThat(seeds.get(PLACES + "/al-myassar").json().path("within").findValuesAsText("id"))
                .contains("aleppo", "syria");
    }

    @Test
    void everyArticleThatNamesANeighbourhoodIsFoundByItsCity() {
        JsonNode neighbourhoods = seeds.get(PLACES + Api.query("type=neighbourhood", "size=100"))
                .json()
                .path("values");
        List<String> named = StreamSupport.stream(neighbourhoods.spliterator(), false)
                .filter(place -> place.path("count").asLong() > 0)
                .map(place -> place.path("id").asText())
                .filter(id -> seeds.get(PLACES + "/" + id)
                        .json()
                        .path("within")
                        .findValuesAsText("id")
                        .contains("aleppo"))
                .toList();

        assertThat(named).isNotEmpty();
        List<String> ofTheCity = seeds.search("place=aleppo", "size=100").hits();
        for (String neighbourhood : named) {
            assertThat(ofTheCity)
                    .containsAll(
                            seeds.search("place=" + neighbourhood, "size=100").hits());
        }
    }

    @ParameterizedTest
    @CsvSource({"size=0,size", "type=,type", "status=old,status", "colour=red,colour", "q=…,q", "offset=5000,offset"})
    void badParametersAreNamed(String parameter, String field) {
        assertThat(seeds.get(ACTORS + Api.query(parameter)).blamed()).containsExactly(field);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(seeds.get(ACTORS + "/nobody-at-all").status()).isEqualTo(404);
        assertThat(api.post(ACTORS + "/nobody-at-all/accept", body()).status()).isEqualTo(404);
        assertThat(api.get(PLACES + "/nowhere-at-all/edits").status()).isEqualTo(404);
    }

    @Test
    void aNameThatOnlyARuleKnowsHasALabelInSearchAndCanBeAcceptedAndRejected() {
        String source = "directory-it-provisional";
        api.submit(Api.draft(source, "1", "وقال الناشط معتصم الدرعاوي إن القصف مستمر. وأضاف معتصم الدرعاوي."));
        Answer found = api.search("source=" + source, "facetSize=100");
        JsonNode provisional = value(found, "معتصم الدرعاوي");
        String id = provisional.path("id").asText();

        assertThat(id).startsWith("p-");
        assertThat(provisional.path("type").asText()).isEqualTo("person");
        // The list is as late as a refresh; the label is not.
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode listed = api.get(ACTORS + Api.query("q=الدرعاوي", "status=provisional"))
                    .json();
            assertThat(listed.path("values").findValuesAsText("id")).contains(id);
        });

        Answer rejected = api.post(ACTORS + "/" + id + "/reject", body().put("note", "unclear"));

        assertThat(rejected.status()).as(rejected.text()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                api.search("source=" + source, "facetSize=100").count("actors", id))
                        .isEqualTo(-1));
        undo(ACTORS, id, rejected);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                api.search("source=" + source, "facetSize=100").count("actors", id))
                        .isEqualTo(1));
        assertThat(api.post(ACTORS + "/" + id + "/accept", body())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("accepted");
    }

    @Test
    void aTakedownErasesTheNamesThatOnlyItsArticleHas() {
        String source = "directory-it-takedown";
        String id = api.submit(Api.draft(source, "1", "وقال الناشط غيلان الصبوري إن القصف مستمر."))
                .json()
                .path("id")
                .asText();
        String name = Api.query("q=غيلان الصبوري");
        // Names that nobody has touched are listed a refresh later than they are found by their ids.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                api.get(ACTORS + name).json().path("total").asLong())
                        .isEqualTo(1));

        api.takeDown(id, "the witness asks");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                api.get(ACTORS + name).json().path("total").asLong())
                        .isZero());
        assertThat(new Ledger(Stacks.shared()).number("select count(*) from actor where label like '%الصبوري%'"))
                .isZero();
    }

    @Test
    void anAddedNameFindsArticlesTheIndexHasAndThoseItDoesNotHaveYet() {
        String source = "directory-it-alias";
        api.submit(Api.draft(source, "old", "اجتمع طائر الفينيق الأزرق مع الوفد."));
        assertThat(api.search("source=" + source, "actor=john-kerry").total()).isZero();
        // Not waited for: the index lags behind.
        api.post("/api/v1/articles", Api.draft(source, "new", "وغادر طائر الفينيق الأزرق القاعة."));

        Answer added = api.post(ACTORS + "/john-kerry/aliases", body().put("alias", "طائر الفينيق الأزرق"));

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api.search("source=" + source, "actor=john-kerry")
                                .hits())
                        .containsExactlyInAnyOrder("old", "new"));
        api.submit(Api.draft(source, "later", "ثم عاد طائر الفينيق الأزرق."));
        assertThat(api.search("source=" + source, "actor=john-kerry").total()).isEqualTo(3);

        undo(ACTORS, "john-kerry", added);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api.search("source=" + source, "actor=john-kerry")
                                .total())
                        .isZero());
    }

    @Test
    void twoEditorsAtOnceDoNotOverwriteEachOther() {
        String id = "directory-it-person";
        ObjectNode draft =
                body().put("label", "شخص التجربة الأول").put("labelEn", "First").put("type", "person");
        assertThat(api.put(ACTORS + "/" + id, draft).status()).isEqualTo(200);
        long version = api.get(ACTORS + "/" + id).json().path("version").asLong();

        Answer first = api.put(
                ACTORS + "/" + id, draft.deepCopy().put("labelEn", "One").put("version", version));
        Answer second = api.put(
                ACTORS + "/" + id, draft.deepCopy().put("labelEn", "Two").put("version", version));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(api.get(ACTORS + "/" + id).json().path("labelEn").asText()).isEqualTo("One");
        assertThat(api.put(ACTORS + "/" + id, draft).blamed()).containsExactly("version");
        assertThat(api.get(ACTORS + "/" + id + "/edits").json()).hasSize(2);
    }

    @Test
    void namesOfOneEntityBecomeAnotherAndComeBack() {
        String source = "directory-it-split";
        ObjectNode draft = body().put("label", "منتدى الياسمين البحري")
                .put("labelEn", "Forum")
                .put("type", "organization");
        api.put(ACTORS + "/directory-it-forum", draft);
        api.post(ACTORS + "/directory-it-forum/aliases", body().put("alias", "ملتقى الياسمين الجبلي"));
        api.submit(Api.draft(source, "1", "عقد ملتقى الياسمين الجبلي جلسته."));
        assertThat(api.search("source=" + source, "actor=directory-it-forum").total())
                .isEqualTo(1);
        ObjectNode order = body().put("id", "directory-it-club")
                .put("label", "ملتقى الياسمين الجبلي")
                .put("labelEn", "Club")
                .put("type", "organization");
        order.putArray("aliases").add("ملتقى الياسمين الجبلي");

        Answer split = api.post(ACTORS + "/directory-it-forum/split", order);

        assertThat(split.status()).as(split.text()).isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(api.search("source=" + source, "actor=directory-it-club").total())
                    .isEqualTo(1);
            assertThat(api.search("source=" + source, "actor=directory-it-forum")
                            .total())
                    .isZero();
        });
        undo(ACTORS, "directory-it-forum", split);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api.search("source=" + source, "actor=directory-it-forum")
                                .total())
                        .isEqualTo(1));
        assertThat(api.get(ACTORS + "/directory-it-club").status()).isEqualTo(404);
    }

    @Test
    void badEditsNameEveryField() {
        Answer answer = api.put(
                ACTORS + "/directory-it-bad",
                body().put("label", " ").put("type", "city").put("parent", "x"));

        assertThat(answer.blamed()).containsExactlyInAnyOrder("label", "labelEn", "type", "parent");
        assertThat(api.put(
                                ACTORS + "/Not_A_Slug",
                                body().put("label", "اسم").put("labelEn", "x").put("type", "person"))
                        .blamed())
                .containsExactly("id");
        assertThat(api.post(ACTORS + "/john-kerry/merge", body().put("into", "john-kerry"))
                        .blamed())
                .containsExactly("into");
        assertThat(api.delete(ACTORS + "/john-kerry/aliases").blamed()).containsExactly("alias");
        assertThat(api.put(
                                PLACES + "/aleppo",
                                body().put("label", "حلب")
                                        .put("labelEn", "Aleppo")
                                        .put("type", "city")
                                        .put("parent", "al-myassar")
                                        .put("version", 1))
                        .blamed())
                .containsExactly("parent");
    }

    private void undo(String directory, String id, Answer edit) {
        String path =
                directory + "/" + id + "/edits/" + edit.json().path("edit").asLong() + "/undo";
        Answer undone = api.post(path, body());
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(api.post(path, body()).status()).as("an edit is undone once").isEqualTo(409);
    }

    private static JsonNode value(Answer answer, String label) {
        for (JsonNode value : answer.facet("actors").path("values")) {
            if (value.path("label").asText().equals(label)) {
                return value;
            }
        }
        throw new AssertionError(label + " is not among the actors: " + answer.facet("actors"));
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
