package org.sijill.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int MOST_IDS = 10_000;

    private final EntityFinder entities;
    private final EntityRedirects redirects;

    ListedValuesFinder(EntityFinder entities, EntityRedirects redirects) {
        this.entities = entities;
        this.redirects = redirects;
    }

    /**
     * The values that a query's facets may list.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the text is in too many names
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
        List<String> actors = part.isBlank() && types.isEmpty() ? null : checked(entities.actors(part, types));
        List<String> places = part.isBlank() && detail.facetParent() == null
                ? null
                : checked(entities.places(part, detail.facetParent()));
        return new ListedValues(actors, places, part, byType);
    }

    /** Articles that are to be sent again after a merge carry former ids. */
    private Map<ActorType, List<String>> actorsByType() {
        Map<ActorType, List<String>> byType = new EnumMap<>(ActorType.class);
        for (ActorType type : ActorType.values()) {
            byType.put(
                    type,
                    entities.actors("", Set.of(type.wireName())).stream()
                            .flatMap(id -> Stream.concat(Stream.of(id), redirects.former(Facet.ACTORS, id).stream()))
                            .limit(MOST_IDS)
                            .toList());
        }
        return byType;
    }

    private static List<String> checked(List<String> ids) {
        if (ids.size() > MOST_IDS) {
            throw Problems.invalidField(
                    "facetQuery", "must be in at most " + MOST_IDS + " names; write more of the name");
        }
        return ids;
    }
}
