package org.sijill.integration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Location;
import org.sijill.index.IndexedArticle;
import org.sijill.index.MentionedDate;
import org.sijill.index.Published;

/** Two kinds of article that are easy to tell apart: raids on Aleppo, and talks in Geneva, most of them in March. */
final class WarAndPeace {

    static final List<DirectoryEntry> DIRECTORY = List.of(
            actor("kerry", "جون كيري", "John Kerry"),
            actor("lavrov", "سيرغي لافروف", "Sergey Lavrov"),
            actor("assad", "بشار الأسد", "Bashar al-Assad"),
            place("syria", "country", null, null),
            place("aleppo-governorate", "governorate", "syria", new Location(36.25, 37.6)),
            place("aleppo", "city", "aleppo-governorate", new Location(36.20124, 37.16117)),
            place("al-myassar", "neighbourhood", "aleppo", null),
            place("idlib", "city", "syria", new Location(35.93062, 36.63393)),
            place("switzerland", "country", null, null),
            place("geneva", "city", "switzerland", new Location(46.20222, 6.14569)));

    /** What the texts have beside names and numbers, so that a test can tell a written word from a stem. */
    static final List<String> PEACE_WORDS =
            List.of("اتفق", "الوزيران", "هدنة", "جديدة", "مفاوضات", "طويلة", "مساعدات", "للمحاصرين", "وصول", "رقم");

    static final List<String> WAR_WORDS =
            List.of("قصف", "عنيف", "للطائرات", "أحياء", "سكنية", "وسقوط", "ضحايا", "المدنيين", "الدفاع", "رقم");

    private static final Instant INDEXED = Instant.parse("2026-11-22T10:15:00Z");

    private WarAndPeace() {}

    /** An article as the oracle knows it. */
    record Told(
            String id, String story, boolean isWar, Set<String> actors, Set<String> places, LocalDate day, int number) {

        boolean names(String... ids) {
            return Stream.of(ids).anyMatch(places::contains);
        }

        /** What it names, as a network names its nodes. */
        List<String> keys() {
            return Stream.concat(
                            actors.stream().map(id -> "actor:" + id),
                            places.stream().map(id -> "place:" + id))
                    .toList();
        }

        IndexedArticle indexed() {
            // In another order each: what several articles share word for word is one text, and counts once.
            List<String> words = new ArrayList<>(isWar ? WAR_WORDS : PEACE_WORDS);
            Collections.shuffle(words, new Random(number));
            Set<String> around = new LinkedHashSet<>(places);
            places.forEach(place -> around.addAll(ancestors(place)));
            return new IndexedArticle.Live(
                    id,
                    1,
                    INDEXED,
                    1,
                    story,
                    id,
                    "example",
                    null,
                    "ar",
                    Published.parse(day.toString()),
                    null,
                    String.join(" ", words) + " " + number,
                    actors,
                    around,
                    places,
                    number % 4 == 0 ? List.of() : List.of(new MentionedDate(day.minusDays(1), day.minusDays(1))),
                    List.of());
        }
    }

    static List<Told> articles() {
        Random random = new Random(20160930L);
        List<Told> articles = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            int month = 1 + i % 6;
            boolean war = month == 1 || (month == 3 ? random.nextInt(6) == 0 : random.nextInt(8) > 0);
            String id = String.format(Locale.ROOT, "told-%03d", i);
            articles.add(new Told(
                    id,
                    story(id, i, war),
                    war,
                    war ? warriors(random) : some(random, "kerry", "kerry", "lavrov", "lavrov"),
                    war
                            ? some(random, "aleppo", "al-myassar", "idlib", "aleppo-governorate")
                            : some(random, "geneva", "geneva", "switzerland"),
                    LocalDate.of(2016, month, 1 + random.nextInt(28)),
                    i));
        }
        return articles;
    }

    static Told byId(List<Told> articles, String id) {
        return articles.stream()
                .filter(told -> told.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What the filters of a request mean, of those that the test uses. */
    static Predicate<Told> meaning(String filter) {
        return switch (filter) {
            case "" -> told -> true;
            case "&actor=kerry" -> told -> told.actors().contains("kerry");
            case "&place=syria" -> told -> told.names("aleppo", "al-myassar", "idlib", "aleppo-governorate");
            case "&notActor=assad&publishedFrom=2016-03-01" ->
                told -> !told.actors().contains("assad") && !told.day().isBefore(LocalDate.of(2016, 3, 1));
            default -> throw new IllegalArgumentException(filter);
        };
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Some talks are told by several sources in the same words. */
    private static String story(String id, int number, boolean war) {
        return !war && number % 5 == 0 ? "story-peace" : id;
    }

    /** Kerry is of the talks, and only now and then beside a raid. */
    private static Set<String> warriors(Random random) {
        Set<String> actors = new LinkedHashSet<>(some(random, "assad", "assad"));
        if (random.nextInt(8) == 0) {
            actors.add("kerry");
        }
        return actors;
    }

    private static Set<String> some(Random random, String... ids) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String id : ids) {
            if (random.nextInt(3) == 0) {
                chosen.add(id);
            }
        }
        return chosen;
    }

    private static List<String> ancestors(String place) {
        return switch (place) {
            case "al-myassar" -> List.of("aleppo", "aleppo-governorate", "syria");
            case "aleppo" -> List.of("aleppo-governorate", "syria");
            case "aleppo-governorate", "idlib" -> List.of("syria");
            case "geneva" -> List.of("switzerland");
            default -> List.of();
        };
    }

    private static DirectoryEntry actor(String id, String label, String labelEn) {
        return new DirectoryEntry(Kind.ACTOR, id, "person", label, labelEn, List.of(), null, null);
    }

    private static DirectoryEntry place(String id, String type, @Nullable String parent, @Nullable Location location) {
        return new DirectoryEntry(Kind.PLACE, id, type, id, id, List.of(), parent, location);
    }
}
