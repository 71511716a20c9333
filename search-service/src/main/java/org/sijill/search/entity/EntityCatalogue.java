package org.sijill.search.entity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Status;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.query.EntityRedirects;
import org.sijill.search.query.Facet;

/** Answers what readers ask of the directories. */
@ApplicationScoped
class EntityCatalogue {

    /** Entities that are ordered by count: of more that match, the ones that most articles name. */
    static final int MOST_ORDERED = 1_000;

    private static final int MOST_COMPANIONS = 10;

    /** Longer chains of merges and of places are not followed. */
    private static final int MOST_STEPS = 32;

    private final EntityIndex index;
    private final EntityLabels labels;
    private final EntityRedirects redirects;
    private final ZoneId zone;

    EntityCatalogue(EntityIndex index, EntityLabels labels, EntityRedirects redirects, SearchConfig config) {
        this.index = index;
        this.labels = labels;
        this.redirects = redirects;
        this.zone = config.timeZone();
    }

    EntityList list(EntityQuery query) {
        EntityIndex.Entries matching = index.entries(EntityRequests.entries(query, List.of(), MOST_ORDERED));
        List<DirectoryEntry> entries = matching.listed();
        if (matching.total() > MOST_ORDERED) {
            entries = mostNamed(query, entries);
        }
        Map<String, Seen> seen = seen(query.kind(), entries);
        List<EntityList.Listed> listed = entries.stream()
                .map(entry -> listed(query.kind(), entry, seen))
                .sorted(Comparator.comparingLong(EntityList.Listed::count)
                        .reversed()
                        .thenComparing(EntityList.Listed::id))
                .skip(query.offset())
                .limit(query.size())
                .toList();
        return new EntityList(matching.total(), listed);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none */
    EntityDetail detail(Kind kind, String id) {
        DirectoryEntry entry = find(kind, id);
        List<String> former = redirects.former(facet(kind), entry.id());
        List<String> ids = Stream.concat(Stream.of(entry.id()), former.stream()).toList();
        JsonNode answer = index.articles(EntityRequests.company(kind, ids, MOST_COMPANIONS + ids.size()));
        JsonNode aggregations = answer.path("aggregations");
        labels.prepare(keys(aggregations));
        return new EntityDetail(
                entry.id(),
                entry.label(),
                entry.labelEn(),
                entry.type(),
                entry.status().wire(),
                entry.version(),
                entry.aliases(),
                former,
                within(entry),
                entry.location(),
                answer.path("hits").path("total").path("value").asLong(),
                day(aggregations.path(EntityRequests.FIRST)),
                day(aggregations.path(EntityRequests.LAST)),
                new EntityDetail.Company(
                        company(
                                aggregations.path(EntityRequests.ACTORS),
                                Kind.ACTOR,
                                kind == Kind.ACTOR ? ids : List.of()),
                        company(
                                aggregations.path(EntityRequests.PLACES),
                                Kind.PLACE,
                                kind == Kind.PLACE ? ids : List.of())));
    }

    private DirectoryEntry find(Kind kind, String id) {
        String current = id;
        for (int step = 0; step < MOST_STEPS; step++) {
            DirectoryEntry entry = index.entry(kind, current)
                    .filter(found -> found.status() != Status.WITHDRAWN)
                    .orElseThrow(() -> Problems.notFound("there is no entity of this id"));
            if (entry.mergedInto() == null) {
                return entry;
            }
            current = entry.mergedInto();
        }
        throw Problems.notFound("there is no entity of this id");
    }

    private List<DirectoryEntry> mostNamed(EntityQuery query, List<DirectoryEntry> some) {
        List<String> ids = keys(index.articles(EntityRequests.counts(query.kind(), List.of(), MOST_ORDERED))
                .path("aggregations"));
        if (ids.isEmpty()) {
            return some;
        }
        List<DirectoryEntry> named =
                index.entries(EntityRequests.entries(query, ids, MOST_ORDERED)).listed();
        return named.isEmpty() ? some : named;
    }

    private Map<String, Seen> seen(Kind kind, List<DirectoryEntry> entries) {
        List<String> ids = new ArrayList<>();
        for (DirectoryEntry entry : entries) {
            ids.add(entry.id());
            ids.addAll(redirects.former(facet(kind), entry.id()));
        }
        Map<String, Seen> seen = new HashMap<>();
        if (!ids.isEmpty()) {
            JsonNode answer = index.articles(EntityRequests.counts(kind, ids, ids.size()));
            for (JsonNode bucket :
                    answer.path("aggregations").path(EntityRequests.VALUES).path("buckets")) {
                seen.put(
                        bucket.path("key").asText(),
                        new Seen(
                                bucket.path("doc_count").asLong(),
                                day(bucket.path(EntityRequests.FIRST)),
                                day(bucket.path(EntityRequests.LAST))));
            }
        }
        return seen;
    }

    private EntityList.Listed listed(Kind kind, DirectoryEntry entry, Map<String, Seen> seen) {
        Seen own = seen.getOrDefault(entry.id(), Seen.NEVER);
        long error = 0;
        for (String former : redirects.former(facet(kind), entry.id())) {
            Seen other = seen.getOrDefault(former, Seen.NEVER);
            // An article may carry both ids: then the sum counts it twice.
            error += Math.min(own.count(), other.count());
            own = own.and(other);
        }
        return new EntityList.Listed(
                entry.id(),
                entry.label(),
                entry.labelEn(),
                entry.type(),
                entry.status().wire(),
                entry.aliases(),
                entry.parent(),
                entry.location(),
                own.count(),
                error,
                own.first(),
                own.last());
    }

    private List<EntityDetail.Named> within(DirectoryEntry entry) {
        List<EntityDetail.Named> within = new ArrayList<>();
        String parent = entry.parent();
        while (parent != null && within.size() < MOST_STEPS) {
            EntityLabel label = labels.place(parent);
            within.add(new EntityDetail.Named(label.id(), label.label(), label.labelEn(), label.type()));
            parent = label.parent();
        }
        return within;
    }

    private List<EntityDetail.Companion> company(JsonNode terms, Kind kind, List<String> itself) {
        List<EntityDetail.Companion> company = new ArrayList<>();
        for (JsonNode bucket : terms.path("buckets")) {
            String id = bucket.path("key").asText();
            if (!itself.contains(id) && company.size() < MOST_COMPANIONS) {
                EntityLabel label = kind == Kind.ACTOR ? labels.actor(id) : labels.place(id);
                company.add(new EntityDetail.Companion(
                        label.id(),
                        label.label(),
                        label.labelEn(),
                        label.type(),
                        bucket.path("doc_count").asLong()));
            }
        }
        return company;
    }

    private static List<String> keys(JsonNode aggregations) {
        List<String> keys = new ArrayList<>();
        aggregations.forEach(terms -> terms.path("buckets")
                .forEach(bucket -> keys.add(bucket.path("key").asText())));
        return keys;
    }

    private @Nullable LocalDate day(JsonNode instant) {
        return instant.path("value").isNumber()
                ? LocalDate.ofInstant(Instant.ofEpochMilli(instant.path("value").asLong()), zone)
                : null;
    }

    private static Facet facet(Kind kind) {
        return kind == Kind.ACTOR ? Facet.ACTORS : Facet.PLACES;
    }

    /** How often and when articles name an entity. */
    private record Seen(
            long count, @Nullable LocalDate first, @Nullable LocalDate last) {

        static final Seen NEVER = new Seen(0, null, null);

        Seen and(Seen other) {
            return new Seen(count + other.count, earlier(first, other.first), later(last, other.last));
        }

        private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null || (other != null && other.isBefore(one)) ? other : one;
        }

        private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null || (other != null && other.isAfter(one)) ? other : one;
        }
    }
}
