package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Totals and facet counts against an oracle in plain Java, over a random corpus and random requests. The oracle says
 * what a count means: a facet's counts ignore its own selection and obey all the rest.
 */
class FacetsIT {

    private static final Map<String, String> ACTORS = Map.of(
            "john-kerry", "كيري", "sergey-lavrov", "لافروف", "barack-obama", "أوباما", "vladimir-putin", "بوتين");

    private static final Map<String, String> PLACES =
            Map.of("geneva", "جنيف", "new-york", "نيويورك", "idlib", "إدلب", "kafr-nobol", "كفرنبل");

    private static final Map<String, List<String>> ANCESTORS = Map.of(
            "geneva", List.of("switzerland"),
            "new-york", List.of("united-states"),
            "idlib", List.of("idlib-district", "idlib-governorate", "syria", "middle-east"),
            "kafr-nobol",
                    List.of(
                            "kafr-nobol-subdistrict",
                            "maarrat-al-numan-district",
                            "idlib-governorate",
                            "syria",
                            "middle-east"));

    private static final List<String> SOURCES = List.of("facets-it-a", "facets-it-b", "facets-it-c");
    private static final List<String> WORDS = List.of("هدنة", "قصف", "مفاوضات");
    private static final int ARTICLES = 40;
    private static final int REQUESTS = 200;
    private static final long SEED = 20161205L;

    private static final List<Oracle> CORPUS = new ArrayList<>();

    private final Api api = new Api(Stacks.shared().gateway().uri());

    /** An article as the oracle knows it. */
    private record Oracle(
            String id, String source, String word, Set<String> actors, Set<String> places, LocalDate published) {}

    /** A request as the oracle understands it. */
    private record Request(
            String word,
            List<String> actors,
            List<String> places,
            List<String> sources,
            List<String> notActors,
            List<String> notPlaces,
            List<String> notSources,
            LocalDate from) {

        boolean restricts(Oracle article) {
            return (word.isEmpty() || article.word().equals(word))
                    && !article.published().isBefore(from)
                    && notActors.stream().noneMatch(article.actors()::contains)
                    && notPlaces.stream().noneMatch(article.places()::contains)
                    && !notSources.contains(article.source());
        }

        boolean selectsActor(Oracle article) {
            return actors.isEmpty() || actors.stream().anyMatch(article.actors()::contains);
        }

        boolean selectsPlace(Oracle article) {
            return places.isEmpty() || places.stream().anyMatch(article.places()::contains);
        }

        boolean selectsSource(Oracle article) {
            return sources.contains(article.source());
        }

        String[] parameters() {
            List<String> parameters = new ArrayList<>(List.of("size=100", "facetSize=100", "publishedFrom=" + from));
            if (!word.isEmpty()) {
                parameters.add("q=" + word);
            }
            actors.forEach(id -> parameters.add("actor=" + id));
            places.forEach(id -> parameters.add("place=" + id));
            sources.forEach(id -> parameters.add("source=" + id));
            notActors.forEach(id -> parameters.add("notActor=" + id));
            notPlaces.forEach(id -> parameters.add("notPlace=" + id));
            notSources.forEach(id -> parameters.add("notSource=" + id));
            return parameters.toArray(String[]::new);
        }
    }

    @BeforeAll
    static void submitCorpus() {
        Api api = new Api(Stacks.shared().gateway().uri());
        Random random = new Random(SEED);
        for (int i = 0; i < ARTICLES; i++) {
            Oracle article = article("facets-" + i, random);
            CORPUS.add(article);
            ObjectNode draft = Api.draft(article.source(), article.id(), text(article, i))
                    .put("publishedAt", article.published().toString());
            // The last one waits, and with it everything that was enqueued before.
            api.post("/api/v1/articles?wait=" + (i == ARTICLES - 1), draft);
        }
    }

    @Test
    void totalsAndCountsAreThoseOfTheOracle() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < REQUESTS; i++) {
            Request request = request(random);
            Answer answer = api.search(request.parameters());
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            check(request, answer);
        }
    }

    private static void check(Request request, Answer answer) {
        List<Oracle> restricted = CORPUS.stream().filter(request::restricts).toList();
        Predicate<Oracle> actor = request::selectsActor;
        Predicate<Oracle> place = request::selectsPlace;
        Predicate<Oracle> source = request::selectsSource;
        List<Oracle> found =
                restricted.stream().filter(actor.and(place).and(source)).toList();
        assertThat(answer.hits())
                .as(request.toString())
                .containsExactlyInAnyOrderElementsOf(
                        found.stream().map(Oracle::id).toList());
        assertThat(answer.total()).isEqualTo(found.size());
        checkFacet(request, answer, "actors", request.actors(), restricted, place.and(source), Oracle::actors);
        checkFacet(request, answer, "places", request.places(), restricted, actor.and(source), Oracle::places);
        checkSources(request, answer, restricted, actor.and(place));
        checkBars(request, answer, found);
    }

    private static void checkFacet(
            Request request,
            Answer answer,
            String facet,
            List<String> selected,
            List<Oracle> restricted,
            Predicate<Oracle> others,
            Function<Oracle, Set<String>> values) {
        Map<String, Long> expected = new TreeMap<>();
        selected.forEach(id -> expected.put(id, 0L));
        List<Oracle> counted = restricted.stream().filter(others).toList();
        counted.forEach(article -> values.apply(article).forEach(id -> expected.merge(id, 1L, Long::sum)));
        assertThat(counts(answer, facet)).as(facet + " of " + request).isEqualTo(expected);
        assertThat(answer.facet(facet).path("missing").asLong())
                .as(facet + " missing of " + request)
                .isEqualTo(counted.stream()
                        .filter(article -> values.apply(article).isEmpty())
                        .count());
        assertThat(answer.facet(facet).path("countError").asLong()).isZero();
    }

    /** Other tests have sources of their own; only the oracle's are compared. */
    private static void checkSources(
            Request request, Answer answer, List<Oracle> restricted, Predicate<Oracle> others) {
        Map<String, Long> expected = new TreeMap<>();
        request.sources().forEach(id -> expected.put(id, 0L));
        restricted.stream().filter(others).forEach(article -> expected.merge(article.source(), 1L, Long::sum));
        Map<String, Long> counts = counts(answer, "sources");
        counts.keySet().retainAll(SOURCES);
        assertThat(counts).as("sources of " + request).isEqualTo(expected);
    }

    private static void checkBars(Request request, Answer answer, List<Oracle> found) {
        Map<String, Long> expected = new TreeMap<>();
        found.forEach(article -> expected.merge(article.published().toString(), 1L, Long::sum));
        Map<String, Long> bars = new TreeMap<>();
        for (JsonNode bar : answer.facet("dates").path("published").path("buckets")) {
            if (bar.path("count").asLong() > 0) {
                bars.put(bar.path("from").asText(), bar.path("count").asLong());
            }
        }
        assertThat(bars).as("bars of " + request).isEqualTo(expected);
    }

    private static Map<String, Long> counts(Answer answer, String facet) {
        Map<String, Long> counts = new TreeMap<>();
        answer.facet(facet)
                .path("values")
                .forEach(value -> counts.put(
                        value.path("id").asText(), value.path("count").asLong()));
        return counts;
    }

    private static Oracle article(String id, Random random) {
        Set<String> actors = some(ACTORS.keySet(), random);
        Set<String> places = new TreeSet<>();
        for (String place : some(PLACES.keySet(), random)) {
            places.add(place);
            places.addAll(ANCESTORS.getOrDefault(place, List.of()));
        }
        return new Oracle(
                id,
                SOURCES.get(random.nextInt(SOURCES.size())),
                WORDS.get(random.nextInt(WORDS.size())),
                actors,
                places,
                LocalDate.of(2014, 3, 1).plusDays(random.nextInt(20)));
    }

    private static String text(Oracle article, int number) {
        StringBuilder text = new StringBuilder(article.word()).append(" رقم ").append(number);
        article.actors().forEach(id -> text.append("، ").append(ACTORS.get(id)));
        PLACES.forEach((id, name) -> {
            if (article.places().contains(id)) {
                text.append("، في ").append(name);
            }
        });
        return text.append('.').toString();
    }

    private static Request request(Random random) {
        return new Request(
                random.nextBoolean() ? "" : WORDS.get(random.nextInt(WORDS.size())),
                sometimes(ACTORS.keySet(), random),
                sometimes(allPlaces(), random),
                atLeastOne(random),
                rarely(ACTORS.keySet(), random),
                rarely(allPlaces(), random),
                rarely(SOURCES, random),
                LocalDate.of(2014, 3, 1).plusDays(random.nextInt(12)));
    }

    private static Set<String> allPlaces() {
        Set<String> all = new TreeSet<>(PLACES.keySet());
        ANCESTORS.values().forEach(all::addAll);
        return all;
    }

    /** The requests name their sources, so that what other tests submit stays out of the counts. */
    private static List<String> atLeastOne(Random random) {
        List<String> sources = new ArrayList<>(some(SOURCES, random));
        return sources.isEmpty() ? SOURCES : sources;
    }

    private static List<String> sometimes(Iterable<String> from, Random random) {
        return random.nextInt(2) == 0 ? List.of() : List.copyOf(some(from, random));
    }

    private static List<String> rarely(Iterable<String> from, Random random) {
        return random.nextInt(4) > 0
                ? List.of()
                : List.copyOf(some(from, random)).stream().limit(1).toList();
    }

    private static Set<String> some(Iterable<String> from, Random random) {
        Set<String> sorted = new TreeSet<>();
        from.forEach(sorted::add);
        Set<String> chosen = new TreeSet<>();
        for (String value : sorted) {
            if (random.nextInt(3) == 0) {
                chosen.add(value);
            }
        }
        return chosen;
    }
}
