package org.sijill.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.sijill.benchmarks.search.QueryMix.Query;

class QueryMixTest {

    @Test
    void theMixIsTheSameEachTimeAndHasEveryKind() {
        assertThat(QueryMix.queries()).hasSize(200).isEqualTo(QueryMix.queries());
        assertThat(QueryMix.queries().stream().map(Query::kind).distinct()).hasSize(10);
    }

    @Test
    void everyQueryCanStandInAnAddress() {
        assertThat(QueryMix.queries())
                .allSatisfy(query -> assertThat(URI.create("/api/v1/search?" + query.parameters()))
                        .isNotNull());
    }
}
