package org.sijill.integration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Status;
import org.sijill.index.IndexedArticle;
import org.sijill.index.MentionedDate;
import org.sijill.index.Published;

/** Random articles over a random directory: few names that are everywhere and many that are nearly nowhere. */
final class FacetCorpus {

    static final List<String> WORDS = List.of("هدنة", "قصف", "مفاوضات");
    static final List<String> TYPES = List.of("person", "state", "organization", "armed-force", "armed-group");
    static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 20);

    private static final List<String> FIRST_NAMES =
            List.of("ديما", "جون", "حازم", "منى", "إياد", "أيمن", "عمر", "نجيب", "هيثم", "رنا");
    private static final List<String> LAST_NAMES = List.of("درويش", "حداد", "مرعي", "عطار", "نجار", "غزاوي", "ريشة");

    /** Of so many actors one was merged into the one after the next, and articles still carry both. */
    private static final int ONE_MERGED_IN = 20;

    private static final int MERGED_INTO = 2;

    /** More than a shard sends for a short list, so that on several shards counts can be off. */
    private static final int ACTORS = 700;

    private static final int PLACES = 80;
    private static final int DAYS = 70;
    private static final Instant INDEXED = Instant.parse("2026-11-22T10:15:00Z");

    private final Random random;
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();

    FacetCorpus(long seed) {
        random = new Random(seed);
        for (int i = 1; i < PLACES; i++) {
            parents.put(place(i), place(random.nextInt(i)));
        }
        for (int i = 0; i < 12; i++) {
            sources.add((i % 2 == 0 ? "Agency " : "وكالة ") + i);
        }
    }

    /**
     * An article as the oracle knows it.
     *
     * @param carried the actors as they are in the index, some under former ids
     */
    record Known(
            String id,
            String source,
            Set<String> words,
            Set<String> carried,
            Set<String> places,
            @Nullable Published published,
            List<MentionedDate> mentioned) {

        /** The actors as whom readers know them. */
        Set<String> actors() {
            return carried.stream().map(FacetCorpus::resolved).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        IndexedArticle indexed() {
            return new IndexedArticle.Live(
                    id,
                    1,
                    INDEXED,
                    1,
                    id,
                    null,
                    source,
                    null,
                    "ar",
                    published,
                    null,
                    "رقم " + String.join(" ", words),
                    carried,
                    places,
                    places,
                    mentioned,
                    List.of());
        }
    }

    List<Known> articles(int count) {
        List<Known> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(new Known(
                    String.format(Locale.ROOT, "article-%04d", i),
                    sources.get(skewed(sources.size())),
                    words(),
                    actors(),
                    places(),
                    published(),
                    mentioned()));
        }
        return articles;
    }

    /** Every fifth actor is unknown to the directory, as one that was found by rule and not yet published. */
    List<DirectoryEntry> directory() {
        List<DirectoryEntry> entries = new ArrayList<>();
        for (int i = 0; i < ACTORS; i++) {
            if (i % 5 > 0) {
                entries.add(new DirectoryEntry(
                        Kind.ACTOR,
                        actor(i),
                        type(i),
                        name(i),
                        "Name " + i,
                        List.of(),
                        null,
                        null,
                        Status.ACCEPTED,
                        1,
                        isMerged(i) ? actor(i + MERGED_INTO) : null));
            }
        }
        for (int i = 0; i < PLACES; i++) {
            entries.add(new DirectoryEntry(
                    Kind.PLACE, place(i), "city", name(i + 3), "Place " + i, List.of(), parents.get(place(i)), null));
        }
        return entries;
    }

    List<String> sources() {
        return sources;
    }

    /** As whom an actor is shown and counted. */
    static String resolved(String actor) {
        int number = Integer.parseInt(actor.substring(actor.indexOf('-') + 1));
        return isMerged(number) ? actor(number + MERGED_INTO) : actor;
    }

    /** The id that an actor had before it was merged into this one; its own where there is none. */
    static String former(String actor) {
        int number = Integer.parseInt(actor.substring(actor.indexOf('-') + 1)) - MERGED_INTO;
        return isMerged(number) ? actor(number) : actor;
    }

    private static boolean isMerged(int actor) {
        return actor % ONE_MERGED_IN == 1 && actor < ACTORS;
    }

    String anyActor(Random requests) {
        return actor(Math.min(skewed(requests, ACTORS + 20), ACTORS + 10));
    }

    String anyPlace(Random requests) {
        return place(requests.nextInt(PLACES + 2));
    }

    /** A beginning of a word, or three letters and more of its middle. */
    static String anyNamePart(Random requests) {
        List<String> names = requests.nextBoolean() ? FIRST_NAMES : LAST_NAMES;
        String name = names.get(requests.nextInt(names.size()));
        return switch (requests.nextInt(3)) {
            case 0 -> name.substring(0, 1 + requests.nextInt(2));
            case 1 -> name.length() > 3 ? name.substring(1, 4) : name;
            default -> name;
        };
    }

    private static String type(int actor) {
        return TYPES.get(actor % TYPES.size());
    }

    private static String name(int number) {
        return FIRST_NAMES.get(number % FIRST_NAMES.size()) + " " + LAST_NAMES.get(number / 3 % LAST_NAMES.size());
    }

    private static String actor(int number) {
        return "actor-" + number;
    }

    private static String place(int number) {
        return "place-" + number;
    }

    private Set<String> words() {
        Set<String> words = new TreeSet<>();
        WORDS.forEach(word -> {
            if (random.nextInt(3) == 0) {
                words.add(word);
            }
        });
        return words;
    }

    private Set<String> actors() {
        Set<String> actors = new LinkedHashSet<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            actors.add(actor(random.nextInt(3) == 0 ? random.nextInt(ACTORS) : skewed(ACTORS)));
        }
        return actors;
    }

    private Set<String> places() {
        Set<String> places = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            for (String place = place(random.nextInt(PLACES)); place != null; place = parents.get(place)) {
                places.add(place);
            }
        }
        return places;
    }

    private @Nullable Published published() {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1, 2, 3 -> Published.parse(day.toString());
            default ->
                Published.parse(day.atTime(random.nextInt(24), 30)
                        .atOffset(ZoneOffset.UTC)
                        .toString());
        };
    }

    private List<MentionedDate> mentioned() {
        List<MentionedDate> dates = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = FIRST_DAY.plusDays(random.nextInt(DAYS) - 30L);
            dates.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new MentionedDate(from.withDayOfMonth(1), from.withDayOfMonth(from.lengthOfMonth()));
                        case 1 -> new MentionedDate(from, from.plusDays(random.nextInt(9)));
                        default -> new MentionedDate(from, from);
                    });
        }
        return dates;
    }

    private int skewed(int size) {
        return skewed(random, size);
    }

    /** Small numbers far more often than large ones. */
    private static int skewed(Random random, int size) {
        double uniform = random.nextDouble();
        return (int) (uniform * uniform * uniform * size);
    }

    static ZoneId anyZone(Random requests) {
        return ZoneId.of(List.of("Asia/Damascus", "UTC", "America/New_York").get(requests.nextInt(3)));
    }
}
