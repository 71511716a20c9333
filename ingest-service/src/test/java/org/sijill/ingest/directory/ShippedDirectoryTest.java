package org.sijill.ingest.directory;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.text.analysis.Views;
import org.sijill.text.token.WordScanner;

class ShippedDirectoryTest {

    private static final Set<String> ACTOR_TYPES =
            Set.of("person", "state", "organization", "armed-force", "armed-group");

    private static final Set<String> PLACE_TYPES = Set.of(
            "region",
            "country",
            "governorate",
            "district",
            "subdistrict",
            "city",
            "town",
            "village",
            "area",
            "neighbourhood",
            "territory",
            "settlement",
            "camp",
            "crossing",
            "base",
            "site",
            "water");

    /** Private people whom nothing but a news text tells of: naming them in a directory would expose them. */
    private static final List<String> KNOWN_FROM_A_SEED_ONLY = List.of(
            "arif-al-arif",
            "bebars-mishal",
            "osama-abo-el-ezz",
            "tarik-jasarevic",
            "hamza-al-khatib",
            "ammar-al-salmo");

    private static final String DATA_FILE = "GeoNames [0-9]+|Open-Syria sy-[a-z-]+";

    static Stream<List<JsonNode>> kinds() {
        return Stream.of(ShippedDirectory.actors(), ShippedDirectory.places());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void idsAreSlugsAndUniqueWithinTheirKind(List<JsonNode> rows) {
        assertThat(rows)
                .isNotEmpty()
                .extracting(ShippedDirectoryTest::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void typesAreThoseOfTheContract() {
        assertThat(ShippedDirectory.actors())
                .extracting(row -> row.path("type").asText())
                .isSubsetOf(ACTOR_TYPES);
        assertThat(ShippedDirectory.places())
                .extracting(row -> row.path("type").asText())
                .isSubsetOf(PLACE_TYPES);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyRowSaysWhereItComesFrom(List<JsonNode> rows) {
        assertThat(rows).noneMatch(row -> row.path("origin").asText().isBlank());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void arabicNamesAreInArabicScriptAndEnglishLabelsInLatin(List<JsonNode> rows) {
        for (JsonNode row : rows) {
            assertThat(ShippedEntities.names(row)).as(id(row)).allMatch(name -> isIn(name, UnicodeScript.ARABIC));
            assertThat(row.path("labelEn").asText()).as(id(row)).matches(name -> isIn(name, UnicodeScript.LATIN));
        }
    }

    /** Of places there may be several of one name: the annotator chooses by company and size. */
    @Test
    void noNameBelongsToTwoActors() {
        Map<String, String> owners = new HashMap<>();
        for (JsonNode row : ShippedDirectory.actors()) {
            for (String name : ShippedEntities.names(row)) {
                String owner = owners.putIfAbsent(folded(name), id(row));
                assertThat(owner).as(name).isIn(null, id(row));
            }
        }
    }

    @Test
    void parentsExistAndPlacesFormATree() {
        Map<String, String> parents = ShippedDirectory.places().stream()
                .collect(toMap(
                        ShippedDirectoryTest::id, row -> row.path("parent").asText()));

        for (String place : parents.keySet()) {
            Set<String> path = new LinkedHashSet<>();
            for (String at = place; !at.isEmpty(); at = parents.getOrDefault(at, "")) {
                assertThat(parents).as("the way up from " + place).containsKey(at);
                assertThat(path.add(at))
                        .as("the way up from " + place + " is a cycle: " + path)
                        .isTrue();
            }
        }
    }

    @Test
    void coordinatesComeFromADataFileThatHasThem() {
        for (JsonNode place : ShippedDirectory.places()) {
            assertThat(place.has("latitude")).as(id(place)).isEqualTo(place.has("longitude"));
            if (place.has("latitude")) {
                assertThat(place.path("origin").asText()).as(id(place)).matches(DATA_FILE);
                assertThat(place.path("latitude").asDouble()).isBetween(-90.0, 90.0);
                assertThat(place.path("longitude").asDouble()).isBetween(-180.0, 180.0);
            }
        }
    }

    @Test
    void aRowThatADataFileGaveHasItsCoordinates() {
        assertThat(ShippedDirectory.places())
                .filteredOn(place -> place.path("origin").asText().matches(DATA_FILE))
                .isNotEmpty()
                .allMatch(place -> place.has("latitude"));
    }

    @Test
    void nobodyIsListedWhoIsKnownFromASeedOnly() {
        assertThat(ShippedDirectory.actors())
                .extracting(ShippedDirectoryTest::id)
                .doesNotContainAnyElementsOf(KNOWN_FROM_A_SEED_ONLY);
    }

    @Test
    void onlyStatesHaveBareNames() {
        assertThat(ShippedDirectory.actors())
                .filteredOn(row -> row.has("bare"))
                .allMatch(row -> row.path("type").asText().equals("state"));
    }

    @Test
    void aBareNameIsAlsoTheNameOfAPlaceSoThatALocativeLosesNothing() {
        Set<String> places = new HashSet<>();
        ShippedDirectory.places()
                .forEach(place -> ShippedEntities.names(place).forEach(name -> places.add(folded(name))));

        for (JsonNode actor : ShippedDirectory.actors()) {
            assertThat(ShippedEntities.texts(actor.path("bare"))).allMatch(name -> places.contains(folded(name)));
        }
    }

    @Test
    void aNameOfAStateIsEitherBareOrNot() {
        for (JsonNode actor : ShippedDirectory.actors()) {
            List<String> bare = ShippedEntities.texts(actor.path("bare")).stream()
                    .map(ShippedDirectoryTest::folded)
                    .toList();
            assertThat(ShippedEntities.texts(actor.path("aliases")))
                    .as(id(actor))
                    .noneMatch(alias -> bare.contains(folded(alias)));
            if (!bare.isEmpty()) {
                assertThat(actor.path("label").asText()).as(id(actor)).matches(label -> bare.contains(folded(label)));
            }
        }
    }

    @Test
    void theChecksumStaysAsLongAsTheFilesDo() {
        assertThat(ShippedDirectory.checksum())
                .isEqualTo(ShippedDirectory.checksum())
                .isNotZero();
    }

    private static String id(JsonNode row) {
        return row.path("id").asText();
    }

    private static boolean isIn(String name, UnicodeScript script) {
        return !name.isBlank()
                && name.codePoints().filter(Character::isLetter).allMatch(letter -> UnicodeScript.of(letter) == script);
    }

    /** As texts are compared with it. */
    private static String folded(String name) {
        StringBuilder words = new StringBuilder();
        WordScanner scanner = new WordScanner(name);
        while (scanner.next()) {
            words.append(Views.exact(name.substring(scanner.start(), scanner.end())))
                    .append(' ');
        }
        return words.toString();
    }
}
