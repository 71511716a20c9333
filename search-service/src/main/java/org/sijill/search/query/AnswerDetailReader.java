package org.sijill.search.query;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sijill.http.query.QueryParameters;

/** Reads what a reader wants to see of an answer. What is wrong is noted with the parameters. */
final class AnswerDetailReader {

    private static final int LONGEST_WORD = 200;

    private AnswerDetailReader() {}

    static AnswerDetail read(QueryParameters parameters) {
        return new AnswerDetail(
                parameters
                        .text("facetQuery", AnswerDetail.LONGEST_FACET_QUERY)
                        .orElse("")
                        .strip(),
                actorTypes(parameters),
                parameters.texts("facetParent", 1, LONGEST_WORD).stream()
                        .findFirst()
                        .orElse(null),
                parameters.flag("explain").orElse(false),
                parameters.flag("actorTypes").orElse(false));
    }

    private static Set<ActorType> actorTypes(QueryParameters parameters) {
        Set<ActorType> types = EnumSet.noneOf(ActorType.class);
        for (String word : parameters.texts("facetActorType", ActorType.values().length, LONGEST_WORD)) {
            Optional<ActorType> named = Arrays.stream(ActorType.values())
                    .filter(type -> type.wireName().equals(word))
                    .findFirst();
            named.ifPresentOrElse(
                    types::add,
                    () -> parameters.reject(
                            "facetActorType", "must be one of person, state, organization, armed-force, armed-group"));
        }
        return types;
    }
}
