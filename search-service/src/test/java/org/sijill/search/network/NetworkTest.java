package org.sijill.search.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.network.Network.Edge;
import org.sijill.search.query.Queries;
import org.sijill.search.text.NameAlternatives;

class NetworkTest {

    private static final Offset<Double> NEARLY = within(1e-12);

    private static final EntityLabels NO_LABELS = new EntityLabels() {
        @Override
        public EntityLabel actor(String id) {
            return EntityLabel.unknown(id);
        }

        @Override
        public EntityLabel place(String id) {
            return EntityLabel.unknown(id);
        }
    };

    @Test
    void twoThatAreNeverApartHaveOneAndIndependentOnesNothing() {
        assertThat(Edge.of("a", "b", 10, 10, 10, 100).npmi()).isCloseTo(1, NEARLY);
        assertThat(Edge.of("a", "b", 25, 50, 50, 100).npmi()).isCloseTo(0, NEARLY);
        assertThat(Edge.of("a", "b", 25, 50, 50, 100).lift()).isCloseTo(1, NEARLY);
        assertThat(Edge.of("a", "b", 1, 50, 50, 100).npmi()).isNegative();
        assertThat(Edge.of("a", "b", 100, 100, 100, 100).npmi()).isZero();
    }

    @Test
    void pairsAreCountedByNameSoThatEveryShardAnswersAboutEach() {
        JsonNode request = JsonText.read(NetworkComposer.pairs(
                        query(NodeChoice.BOTH.kinds(), 2, EdgeWeight.NPMI),
                        Map.of(NodeKind.ACTOR, List.of("x", "y")),
                        NameAlternatives.NONE,
                        "10000ms")
                .toString());

        assertThat(request.path("aggs")).isEqualTo(JsonText.read("""
                {
                  "actor": {
                    "terms": {"field": "actors", "size": 2, "shard_size": 2, "include": ["x", "y"]},
                    "aggs": {"actor": {"terms": {"field": "actors", "size": 2, "shard_size": 2, "include": ["x", "y"]}}}
                  }
                }"""));
    }

    @Test
    void theMostFrequentOfBothKindsAreNodes() {
        JsonNode answer = JsonText.read("""
                {"aggregations": {
                  "actor": {"buckets": [{"key": "x", "doc_count": 9}, {"key": "y", "doc_count": 2}]},
                  "place": {"buckets": [{"key": "x", "doc_count": 5}]}
                }}""");

        assertThat(NetworkReader.mostFrequent(answer, query(NodeChoice.BOTH.kinds(), 2, EdgeWeight.NPMI)))
                .isEqualTo(Map.of(NodeKind.ACTOR, List.of("x"), NodeKind.PLACE, List.of("x")));
    }

    @Test
    void eachPairIsAnEdgeOnceAndTheStrongestComesFirst() {
        JsonNode answer = JsonText.read("""
                {
                  "hits": {"total": {"value": 100}},
                  "aggregations": {"actor": {"buckets": [
                    {"key": "x", "doc_count": 50, "actor": {"buckets": [
                      {"key": "x", "doc_count": 50}, {"key": "y", "doc_count": 20}, {"key": "z", "doc_count": 10},
                      {"key": "w", "doc_count": 1}]}},
                    {"key": "y", "doc_count": 20, "actor": {"buckets": [{"key": "x", "doc_count": 20}]}},
                    {"key": "z", "doc_count": 40, "actor": {"buckets": [{"key": "x", "doc_count": 10}]}},
                    {"key": "w", "doc_count": 1, "actor": {"buckets": [{"key": "x", "doc_count": 1}]}}
                  ]}}
                }""");

        Network network = NetworkReader.network(answer, query(Set.of(NodeKind.ACTOR), 10, EdgeWeight.NPMI), NO_LABELS);

        assertThat(network.nodes()).extracting(Network.Node::id).containsExactly("x", "z", "y", "w");
        assertThat(network.edges()).hasSize(2);
        assertThat(network.edges().get(0)).isEqualTo(Edge.of("actor:x", "actor:y", 20, 50, 20, 100));
        assertThat(network.edges().get(1)).isEqualTo(Edge.of("actor:x", "actor:z", 10, 50, 40, 100));
    }

    private static NetworkQuery query(Set<NodeKind> kinds, int nodes, EdgeWeight weight) {
        return new NetworkQuery(Queries.of(""), EnumSet.copyOf(kinds), nodes, 50, 2, weight);
    }
}
