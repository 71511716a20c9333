package org.sijill.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.search.directory.EntityFinder;
import org.sijill.search.query.ActorType;
import org.sijill.search.query.AnswerDetail;
import org.sijill.search.query.EntityRedirects;
import org.sijill.search.query.Facet;
import org.sijill.search.query.ListedValues;
import org.sijill.search.query.SearchQuery;

/** Finds in the directory which values a facet may list. */
@ApplicationScoped
class ListedValuesFinder {

    /** Ids that are sent to Elasticsearch at most: a few hundred kilobytes. */
    static final int MOST_IDS = 10_000;

    /** Elasticsearch's own limit on the values of one filter. */
    static final int MOST_OF_A_TYPE = 65_536;

    private final EntityFinder entities;
    private final EntityRedirects redirects;

    ListedValuesFinder(EntityFinder entities, EntityRedirects redirects) {
        this.entities = entities;
        this.redirects = redirects;
    }

    /**
     * The values that a query's facets may list.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when more would have to be listed or counted than can
     */
    ListedValues of(SearchQuery query) {
        AnswerDetail detail = query.detail();
        Map<ActorType, List<String>> byType = detail.countTypes() ? actorsByType() : Map.of();
        if (query.facetSize() == 0) {
            return new ListedValues(null, null, "", byType);
        }
        Set<String> types =
                detail.actorTypes().stream().map(ActorType::wireName).collect(Collectors.toUnmodifiableSet());
        String part = detail.facetQuery();
        List<String> actors = part.isBlank() && types.isEmpty()
                ? null
                : checked(entities.actors(part, types), part, "facetActorType");
        String parent = detail.facetParent();
        List<String> places = part.isBlank() && parent == null
                ? null
                : checked(entities.places(part, parent(parent)), part, "facetParent");
        return new ListedValues(actors, places, part, byType);
    }

    private @Nullable String parent(@Nullable String id) {
        return id == null ? null : redirects.resolve(Facet.PLACES, id);
    }

    /** Articles that are to be sent again after a merge carry former ids. */
    private Map<ActorType, List<String>> actorsByType() {
        Map<ActorType, List<String>> byType = new EnumMap<>(ActorType.class);
        for (ActorType type : ActorType.values()) {
            List<String> ids = entities.actors("", Set.of(type.wireName())).stream()
                    .flatMap(id -> Stream.concat(Stream.of(id), redirects.former(Facet.ACTORS, id).stream()))
                    .toList();
            if (ids.size() > MOST_OF_A_TYPE) {
                throw Problems.invalidField(
                        "actorTypes", "cannot be counted: more than " + MOST_OF_A_TYPE + " actors are of one type");
            }
            byType.put(type, ids);
        }
        return byType;
    }

    private static List<String> checked(List<String> ids, String part, String otherwise) {
        if (ids.size() <= MOST_IDS) {
            return ids;
        }
        throw part.isBlank()
                ? Problems.invalidField(
                        otherwise, "means more than " + MOST_IDS + " values; say with facetQuery which of them")
                : Problems.invalidField(
                        "facetQuery", "must be in at most " + MOST_IDS + " names; write more of the name");
    }
}
