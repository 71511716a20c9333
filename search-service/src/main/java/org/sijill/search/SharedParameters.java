package org.sijill.search;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.sijill.search.query.SearchQueryReader;

/** Documents the filters of a search once and gives them to every call that has the same. Runs in the build. */
@OpenApiFilter(stages = RunStage.BUILD)
public final class SharedParameters implements OASFilter {

    private static final String SEARCH = "searchArticles";

    private static final Set<String> LIKE_A_SEARCH = Set.of("exportArticles");
    private static final Set<String> WHAT_IS_NEW_FIRST = Set.of("feedOfArticles");

    /** These have no hits, and so no order of them. */
    private static final Set<String> AT_A_GLANCE =
            Set.of("makeMap", "makeTimeline", "makeNetwork", "findSignificantTerms");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        share(document, SearchQueryReader.FILTERS, LIKE_A_SEARCH);
        share(document, SearchQueryReader.UNORDERED, WHAT_IS_NEW_FIRST);
        share(document, SearchQueryReader.RESTRICTIONS, AT_A_GLANCE);
    }

    private static void share(OpenAPI document, List<String> names, Set<String> calls) {
        List<Parameter> shared = operations(document)
                .filter(operation -> SEARCH.equals(operation.getOperationId()))
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> names.contains(parameter.getName()))
                .toList();
        operations(document)
                .filter(operation -> calls.contains(operation.getOperationId()))
                .forEach(operation -> shared.stream()
                        .filter(parameter -> lacks(operation, parameter.getName()))
                        .forEach(operation::addParameter));
    }

    private static boolean lacks(Operation operation, String name) {
        List<Parameter> own = operation.getParameters();
        return own == null || own.stream().noneMatch(parameter -> name.equals(parameter.getName()));
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(Objects::nonNull);
    }
}
