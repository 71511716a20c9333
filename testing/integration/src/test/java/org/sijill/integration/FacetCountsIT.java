package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.integration.FacetCorpus.Known;

/**
 * Totals, facets and bars against an oracle in plain Java: random articles straight in the index, random requests, on
 * one shard and on three. Wherever an answer says that its counts are exact, they are; else they are off by no more
 * than it says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OwnServers
class FacetCountsIT {

    private static final int ARTICLES = 600;
    private static final int REQUESTS = 510;

    private static final FacetCorpus CORPUS = new FacetCorpus(20161205L);

    private IndexOnly index;

    @BeforeAll
    void start() {
        index = IndexOnly.start(CORPUS.directory());
    }

    @AfterAll
    void stop() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({"1, one-a", "1, one-b", "3, three-a", "3, three-b"})
    void countsAreThoseOfTheOracle(int shards, String name) {
        List<Known> articles = CORPUS.articles(ARTICLES);
        index.serve(name, shards, articles.stream().map(Known::indexed).toList());
        FacetOracle oracle = new FacetOracle(articles, CORPUS.directory());
        Random random = new Random(name.hashCode());
        Api api = index.api();
        awaitMerges(api);

        for (int i = 0; i < REQUESTS; i++) {
            FacetRequest request = FacetRequest.any(random, CORPUS);
            oracle.check(request, api.search(request.parameters()));
        }

        // The corpus is made so that counts can be off where there are several shards, and only there.
        assertThat(oracle.inexact() > 0).isEqualTo(shards > 1);
    }

    /** The service looks every second which former ids the articles carry, and does not expect all of them to change. */
    private static void awaitMerges(Api api) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.search("size=0", "facetSize=1000")
                        .json()
                        .at("/facets/actors/values")
                        .valueStream()
                        .map(value -> value.path("id").asText())
                        .allMatch(id -> FacetCorpus.resolved(id).equals(id)));
    }
}
