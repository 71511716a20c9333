package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.integration.FacetCorpus.Known;

/** Says what an answer's counts must be, by going through all articles, and holds the answer against it. */
final class FacetOracle {

    private final List<Known> corpus;
    private final Map<String, DirectoryEntry> directory = new HashMap<>();

    /** By the entity, the one that was merged into it. */
    private final Map<String, DirectoryEntry> former = new HashMap<>();

    private int inexact;

    FacetOracle(List<Known> corpus, Collection<DirectoryEntry> entries) {
        this.corpus = corpus;
        entries.forEach(entry -> directory.put(entry.documentId(), entry));
        entries.stream().filter(entry -> entry.mergedInto() != null).forEach(entry -> {
            directory.remove(entry.documentId());
            former.put(Kind.ACTOR.wire() + ":" + entry.mergedInto(), entry);
        });
    }

    /** How many facets so far said that their counts may be off. */
    int inexact() {
        return inexact;
    }

    void check(FacetRequest request, Answer answer) {
        assertThat(answer.status()).as("%s: %s", request, answer.text()).isEqualTo(200);
        List<Known> restricted = corpus.stream().filter(request::restricts).toList();
        Predicate<Known> actor = request::selectsActor;
        Predicate<Known> place = request::selectsPlace;
        Predicate<Known> source = request::selectsSource;
        List<Known> found =
                restricted.stream().filter(actor.and(place).and(source)).toList();
        assertThat(answer.total()).as("total of %s", request).isEqualTo(found.size());
        checkFacet(
                "actors of " + request,
                answer.facet("actors"),
                request.actors(),
                id -> mayListActor(request, id),
                request.facetSize(),
                counted(restricted, place.and(source)),
                Known::actors);
        checkTypes(request, answer.facet("actorTypes"), counted(restricted, place.and(source)));
        checkFacet(
                "places of " + request,
                answer.facet("places"),
                request.places(),
                id -> mayListPlace(request, id),
                request.facetSize(),
                counted(restricted, actor.and(source)),
                Known::places);
        checkFacet(
                "sources of " + request,
                answer.facet("sources"),
                request.sources(),
                id -> folded(id).contains(folded(request.facetQuery())),
                request.facetSize(),
                counted(restricted, actor.and(place)),
                article -> Set.of(article.source()));
        checkPublished(request, answer.facet("dates").path("published"), found);
        checkMentioned(request, answer.facet("dates").path("mentioned"), found);
    }

    /** Every type is listed, with the articles that name an actor of it. */
    private void checkTypes(FacetRequest request, JsonNode types, List<Known> counted) {
        Map<String, Long> expected = new HashMap<>();
        if (request.actorTypes()) {
            FacetCorpus.TYPES.forEach(type -> expected.put(
                    type,
                    counted.stream()
                            .filter(article -> article.actors().stream().anyMatch(id -> isOfType(id, type)))
                            .count()));
        }
        Map<String, Long> listed = new HashMap<>();
        types.forEach(value ->
                listed.put(value.path("type").asText(), value.path("count").asLong()));
        assertThat(listed).as("actor types of %s", request).isEqualTo(expected);
    }

    private boolean isOfType(String actor, String type) {
        DirectoryEntry entry = directory.get(Kind.ACTOR.wire() + ":" + actor);
        return entry != null && entry.type().equals(type);
    }

    private static List<Known> counted(List<Known> restricted, Predicate<Known> others) {
        return restricted.stream().filter(others).toList();
    }

    private void checkFacet(
            String description,
            JsonNode facet,
            List<String> selected,
            Predicate<String> mayList,
            int size,
            List<Known> counted,
            Function<Known, Set<String>> values) {
        Map<String, Long> all = new HashMap<>();
        counted.forEach(article -> values.apply(article).forEach(id -> all.merge(id, 1L, Long::sum)));
        assertThat(facet.path("missing").asLong())
                .as("missing of " + description)
                .isEqualTo(counted.stream()
                        .filter(article -> values.apply(article).isEmpty())
                        .count());
        Map<String, Long> listed = listed(facet, selected, description);
        assertThat(listed.keySet()).as("selected of " + description).containsAll(selected);
        long error = facet.path("countError").asLong();
        if (error > 0) {
            inexact++;
            checkBounds(description, listed, selected, all, error);
            return;
        }
        Map<String, Long> expected = expected(selected, mayList, size, all);
        assertThat(listed).as(description).containsExactlyEntriesOf(expected);
        long rest = all.entrySet().stream()
                .filter(entry -> mayList.test(entry.getKey()) && !expected.containsKey(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(facet.path("other").asLong()).as("other of " + description).isEqualTo(size == 0 ? 0 : rest);
    }

    /** The most frequent values that may be listed, and every selected one; by count and then by id. */
    private static Map<String, Long> expected(
            List<String> selected, Predicate<String> mayList, int size, Map<String, Long> all) {
        Comparator<Map.Entry<String, Long>> mostFirst =
                Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        Map<String, Long> chosen = new HashMap<>();
        selected.forEach(id -> chosen.put(id, all.getOrDefault(id, 0L)));
        all.entrySet().stream()
                .filter(entry -> mayList.test(entry.getKey()))
                .sorted(mostFirst)
                .limit(size)
                .forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
        Map<String, Long> expected = new LinkedHashMap<>();
        chosen.entrySet().stream()
                .sorted(mostFirst)
                .forEachOrdered(entry -> expected.put(entry.getKey(), entry.getValue()));
        return expected;
    }

    private static void checkBounds(
            String description, Map<String, Long> listed, List<String> selected, Map<String, Long> all, long error) {
        listed.forEach((id, count) -> {
            long truth = all.getOrDefault(id, 0L);
            assertThat(truth)
                    .as("%s in %s", id, description)
                    .isBetween(count, selected.contains(id) ? count : count + error);
        });
    }

    private static Map<String, Long> listed(JsonNode facet, List<String> selected, String description) {
        Map<String, Long> listed = new LinkedHashMap<>();
        for (JsonNode value : facet.path("values")) {
            String id = value.path("id").asText();
            listed.put(id, value.path("count").asLong());
            assertThat(value.path("selected").asBoolean())
                    .as("%s in %s", id, description)
                    .isEqualTo(selected.contains(id));
        }
        return listed;
    }

    private boolean mayListActor(FacetRequest request, String id) {
        DirectoryEntry entry = directory.get(Kind.ACTOR.wire() + ":" + id);
        if (request.facetQuery().isEmpty() && request.facetActorType().isEmpty()) {
            return true;
        }
        return entry != null
                && hasName(entry, request.facetQuery())
                && (request.facetActorType().isEmpty() || entry.type().equals(request.facetActorType()));
    }

    private boolean mayListPlace(FacetRequest request, String id) {
        DirectoryEntry entry = directory.get(Kind.PLACE.wire() + ":" + id);
        if (request.facetQuery().isEmpty() && request.facetParent().isEmpty()) {
            return true;
        }
        return entry != null
                && hasName(entry, request.facetQuery())
                && (request.facetParent().isEmpty() || Objects.equals(entry.parent(), request.facetParent()));
    }

    private boolean hasName(DirectoryEntry entry, String part) {
        String folded = folded(part);
        DirectoryEntry before = former.getOrDefault(entry.documentId(), entry);
        return Stream.of(entry.label(), entry.labelEn(), before.label(), before.labelEn())
                .map(FacetOracle::folded)
                .anyMatch(name -> folded.length() > 2
                        ? name.contains(folded)
                        : Arrays.stream(name.split(" ", -1)).anyMatch(word -> word.startsWith(folded)));
    }

    /** As much of folding as the names of the corpus need. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u0623', '\u0627')
                .replace('\u0625', '\u0627')
                .replace('\u0649', '\u064A')
                .replace('\u0629', '\u0647');
    }

    private static void checkPublished(FacetRequest request, JsonNode histogram, List<Known> found) {
        String interval = histogram.path("interval").asText();
        Map<LocalDate, Long> expected = new TreeMap<>();
        found.stream()
                .map(Known::published)
                .filter(Objects::nonNull)
                .forEach(published -> expected.merge(start(published.dayIn(request.zone()), interval), 1L, Long::sum));
        assertThat(bars(histogram)).as("published of %s", request).isEqualTo(expected);
        assertThat(histogram.path("missing").asLong())
                .isEqualTo(found.stream()
                        .filter(article -> article.published() == null)
                        .count());
    }

    /** An article counts once in each bar that wholly holds one of its mentions and lies in the range itself. */
    private static void checkMentioned(FacetRequest request, JsonNode histogram, List<Known> found) {
        String interval = histogram.path("interval").asText();
        Map<LocalDate, Long> expected = new TreeMap<>();
        for (Known article : found) {
            Set<LocalDate> starts = new TreeSet<>();
            article.mentioned().forEach(date -> {
                LocalDate start = start(date.from(), interval);
                if (start.equals(start(date.to(), interval))
                        && request.isInMentionedRange(start, lastDay(start, interval))) {
                    starts.add(start);
                }
            });
            starts.forEach(start -> expected.merge(start, 1L, Long::sum));
        }
        assertThat(bars(histogram)).as("mentioned of %s", request).isEqualTo(expected);
        assertThat(histogram.path("missing").asLong())
                .isEqualTo(found.stream()
                        .filter(article -> article.mentioned().isEmpty())
                        .count());
    }

    private static Map<LocalDate, Long> bars(JsonNode histogram) {
        Map<LocalDate, Long> bars = new TreeMap<>();
        for (JsonNode bar : histogram.path("buckets")) {
            if (bar.path("count").asLong() > 0) {
                bars.put(
                        LocalDate.parse(bar.path("from").asText()),
                        bar.path("count").asLong());
            }
        }
        return bars;
    }

    private static LocalDate start(LocalDate day, String interval) {
        return switch (interval) {
            case "day" -> day;
            case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "month" -> day.withDayOfMonth(1);
            default -> day.withDayOfYear(1);
        };
    }

    private static LocalDate lastDay(LocalDate start, String interval) {
        return switch (interval) {
            case "day" -> start;
            case "week" -> start.plusDays(6);
            case "month" -> start.withDayOfMonth(start.lengthOfMonth());
            default -> start.withDayOfYear(start.lengthOfYear());
        };
    }
}
