package org.sijill.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.junit.jupiter.api.Test;
import org.sijill.search.query.SearchQueryReader;

class SearchParametersTest {

    private final List<Parameter> documented;

    SearchParametersTest() throws NoSuchMethodException {
        documented = Arrays.asList(
                SearchResource.class.getMethod("search", UriInfo.class).getAnnotationsByType(Parameter.class));
    }

    @Test
    void theDocumentListsTheParametersThatAreRead() {
        assertThat(documented)
                .extracting(Parameter::name)
                .containsExactlyInAnyOrderElementsOf(SearchQueryReader.PARAMETERS);
    }

    @Test
    void everyParameterIsInTheQueryAndIsDescribed() {
        assertThat(documented)
                .allMatch(parameter -> parameter.in() == ParameterIn.QUERY)
                .noneMatch(parameter -> parameter.description().isBlank());
    }
}
