package org.sijill.integration;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sijill.index.MentionedDate;
import org.sijill.integration.FacetCorpus.Known;

/** A random request, as the oracle understands it. */
record FacetRequest(
        String word,
        List<String> actors,
        List<String> places,
        List<String> sources,
        List<String> notActors,
        List<String> notPlaces,
        List<String> notSources,
        ZoneId zone,
        @Nullable LocalDate publishedFrom,
        @Nullable LocalDate publishedTo,
        @Nullable LocalDate mentionedFrom,
        @Nullable LocalDate mentionedTo,
        boolean overlaps,
        int facetSize,
        String facetQuery,
        String facetActorType,
        String facetParent,
        boolean actorTypes,
        String interval) {

    private static final List<Integer> SIZES = List.of(0, 1, 2, 3, 10, 40, 1000);
    private static final List<String> INTERVALS = List.of("auto", "day", "week", "month", "year");

    static FacetRequest any(Random random, FacetCorpus corpus) {
        Supplier<String> actor = () -> FacetCorpus.resolved(corpus.anyActor(random));
        Supplier<String> place = () -> corpus.anyPlace(random);
        Supplier<String> source =
                () -> corpus.sources().get(random.nextInt(corpus.sources().size()));
        LocalDate day = FacetCorpus.FIRST_DAY.plusDays(random.nextInt(30));
        LocalDate later = day.plusDays(random.nextInt(60));
        int published = random.nextInt(6);
        int mentioned = random.nextInt(6);
        return new FacetRequest(
                random.nextInt(3) > 0 ? "" : FacetCorpus.WORDS.get(random.nextInt(FacetCorpus.WORDS.size())),
                some(random, actor),
                some(random, place),
                some(random, source),
                some(random, actor),
                random.nextInt(4) == 0 ? List.of(place.get()) : List.of(),
                random.nextInt(4) == 0 ? List.of(source.get()) : List.of(),
                FacetCorpus.anyZone(random),
                published < 2 ? day : null,
                published % 3 == 0 ? later : null,
                mentioned < 2 ? day.minusDays(20) : null,
                mentioned % 3 == 0 ? later : null,
                random.nextBoolean(),
                SIZES.get(random.nextInt(SIZES.size())),
                random.nextInt(4) == 0 ? FacetCorpus.anyNamePart(random) : "",
                random.nextInt(6) == 0 ? FacetCorpus.TYPES.get(random.nextInt(FacetCorpus.TYPES.size())) : "",
                random.nextInt(6) == 0 ? place.get() : "",
                random.nextInt(4) == 0,
                INTERVALS.get(random.nextInt(INTERVALS.size())));
    }

    /** What every count obeys. */
    boolean restricts(Known article) {
        return (word.isEmpty() || article.words().contains(word))
                && notActors.stream().noneMatch(article.actors()::contains)
                && notPlaces.stream().noneMatch(article.places()::contains)
                && !notSources.contains(article.source())
                && isPublishedInTime(article)
                && isMentioningInTime(article);
    }

    boolean selectsActor(Known article) {
        return actors.isEmpty() || actors.stream().anyMatch(article.actors()::contains);
    }

    boolean selectsPlace(Known article) {
        return places.isEmpty() || places.stream().anyMatch(article.places()::contains);
    }

    boolean selectsSource(Known article) {
        return sources.isEmpty() || sources.contains(article.source());
    }

    boolean isInMentionedRange(LocalDate first, LocalDate last) {
        return (mentionedFrom == null || !first.isBefore(mentionedFrom))
                && (mentionedTo == null || !last.isAfter(mentionedTo));
    }

    String[] parameters() {
        List<String> parameters = new ArrayList<>(List.of("size=0", "facetSize=" + facetSize, "timeZone=" + zone));
        add(parameters, "q", word);
        actors.forEach(id -> add(parameters, "actor", written(id)));
        places.forEach(id -> add(parameters, "place", id));
        sources.forEach(id -> add(parameters, "source", id));
        notActors.forEach(id -> add(parameters, "notActor", written(id)));
        notPlaces.forEach(id -> add(parameters, "notPlace", id));
        notSources.forEach(id -> add(parameters, "notSource", id));
        add(parameters, "publishedFrom", publishedFrom);
        add(parameters, "publishedTo", publishedTo);
        add(parameters, "mentionedFrom", mentionedFrom);
        add(parameters, "mentionedTo", mentionedTo);
        add(parameters, "mentionedMatch", overlaps ? "overlaps" : "within");
        add(parameters, "facetQuery", facetQuery);
        add(parameters, "facetActorType", facetActorType);
        add(parameters, "facetParent", facetParent);
        add(parameters, "actorTypes", actorTypes ? "true" : null);
        add(parameters, "interval", interval);
        return parameters.toArray(String[]::new);
    }

    /** Links that were made before a merge name the former id. */
    private String written(String actor) {
        return overlaps ? FacetCorpus.former(actor) : actor;
    }

    private boolean isPublishedInTime(Known article) {
        if (publishedFrom == null && publishedTo == null) {
            return true;
        }
        if (article.published() == null) {
            return false;
        }
        LocalDate day = article.published().dayIn(zone);
        return (publishedFrom == null || !day.isBefore(publishedFrom))
                && (publishedTo == null || !day.isAfter(publishedTo));
    }

    private boolean isMentioningInTime(Known article) {
        return (mentionedFrom == null && mentionedTo == null)
                || article.mentioned().stream().anyMatch(this::isMentionInTime);
    }

    private boolean isMentionInTime(MentionedDate date) {
        return overlaps
                ? (mentionedFrom == null || !date.to().isBefore(mentionedFrom))
                        && (mentionedTo == null || !date.from().isAfter(mentionedTo))
                : isInMentionedRange(date.from(), date.to());
    }

    private static void add(List<String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.add(name + "=" + value);
        }
    }

    private static List<String> some(Random random, Supplier<String> any) {
        List<String> chosen = new ArrayList<>();
        for (int i = random.nextInt(2) * random.nextInt(4); i > 0; i--) {
            chosen.add(any.get());
        }
        return chosen.stream().distinct().toList();
    }
}
