package org.sijill.search.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.network.Network.Edge;
import org.sijill.search.network.Network.Node;

/** Reads the answers to the requests of {@link NetworkComposer}. Pure. */
final class NetworkReader {

    private static final Comparator<Counted> MOST_FIRST = Comparator.comparingLong(Counted::count)
            .reversed()
            .thenComparing(Counted::kind)
            .thenComparing(Counted::id);

    private record Counted(NodeKind kind, String id, long count) {

        String key() {
            return kind.wireName() + ":" + id;
        }
    }

    private NetworkReader() {}

    /** The most frequent nodes of all kinds together, by kind; kinds without any are left out. */
    static Map<NodeKind, List<String>> mostFrequent(JsonNode answer, NetworkQuery query) {
        Map<NodeKind, List<String>> ids = new EnumMap<>(NodeKind.class);
        counted(answer.path("aggregations"), query).stream()
                .limit(query.nodes())
                .forEach(node -> ids.computeIfAbsent(node.kind(), any -> new ArrayList<>())
                        .add(node.id()));
        return ids;
    }

    static Network network(JsonNode answer, NetworkQuery query, EntityLabels labels) {
        long articles = answer.path("hits").path("total").path("value").asLong();
        JsonNode aggregations = answer.path("aggregations");
        List<Counted> counted = counted(aggregations, query);
        return new Network(
                articles,
                counted.stream().map(node -> node(node, labels)).toList(),
                edges(aggregations, counted, query, articles));
    }

    private static List<Edge> edges(JsonNode aggregations, List<Counted> counted, NetworkQuery query, long articles) {
        Map<String, Long> counts = new HashMap<>();
        counted.forEach(node -> counts.put(node.key(), node.count()));
        List<Edge> edges = new ArrayList<>();
        for (NodeKind kind : query.kinds()) {
            for (JsonNode bucket : aggregations.path(kind.wireName()).path("buckets")) {
                addEdges(edges, counted(kind, bucket), counted(bucket, query), counts, query.least(), articles);
            }
        }
        Comparator<Edge> strength = Comparator.comparingDouble(query.weight()::of);
        return edges.stream()
                .sorted(strength.thenComparingLong(Edge::count)
                        .reversed()
                        .thenComparing(Edge::from)
                        .thenComparing(Edge::to))
                .limit(query.edges())
                .toList();
    }

    /** @param others how often each other node stands beside the one */
    private static void addEdges(
            List<Edge> edges, Counted one, List<Counted> others, Map<String, Long> counts, int least, long articles) {
        for (Counted other : others) {
            // Each pair is counted from both ends.
            if (one.key().compareTo(other.key()) < 0 && other.count() >= least) {
                long alone = counts.getOrDefault(other.key(), other.count());
                edges.add(Edge.of(one.key(), other.key(), other.count(), one.count(), alone, articles));
            }
        }
    }

    private static List<Counted> counted(JsonNode aggregations, NetworkQuery query) {
        List<Counted> counted = new ArrayList<>();
        for (NodeKind kind : query.kinds()) {
            aggregations.path(kind.wireName()).path("buckets").forEach(bucket -> counted.add(counted(kind, bucket)));
        }
        counted.sort(MOST_FIRST);
        return counted;
    }

    private static Counted counted(NodeKind kind, JsonNode bucket) {
        return new Counted(
                kind, bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }

    private static Node node(Counted node, EntityLabels labels) {
        EntityLabel label = switch (node.kind()) {
            case ACTOR -> labels.actor(node.id());
            case PLACE -> labels.place(node.id());
        };
        return new Node(node.key(), node.kind(), node.id(), label.label(), label.labelEn(), label.type(), node.count());
    }
}
