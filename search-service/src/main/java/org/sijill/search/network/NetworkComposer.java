package org.sijill.search.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.sijill.search.query.Restriction;
import org.sijill.search.text.NameAlternatives;

/**
 * The two requests behind a network: the first finds the most frequent nodes, the second counts them and their pairs by
 * name, so that every count is exact whatever the number of shards. Pure.
 */
final class NetworkComposer {

    /** Terms that each shard sends: the choice of the most frequent is right in practice, the counts are in any case. */
    private static final int SHARD_SIZE = 1_000;

    private NetworkComposer() {}

    static ObjectNode nodes(NetworkQuery query, NameAlternatives names, String timeout) {
        ObjectNode request = request(query, names, timeout);
        ObjectNode aggregations = request.putObject("aggs");
        for (NodeKind kind : query.kinds()) {
            terms(aggregations, kind, query.nodes()).put("shard_size", SHARD_SIZE);
        }
        return request;
    }

    static ObjectNode pairs(
            NetworkQuery query, Map<NodeKind, List<String>> nodes, NameAlternatives names, String timeout) {
        ObjectNode request = request(query, names, timeout);
        ObjectNode aggregations = request.putObject("aggs");
        nodes.forEach((kind, ids) -> {
            named(aggregations, kind, ids);
            ObjectNode partners = ((ObjectNode) aggregations.path(kind.wireName())).putObject("aggs");
            nodes.forEach((other, otherIds) -> named(partners, other, otherIds));
        });
        return request;
    }

    private static ObjectNode request(NetworkQuery query, NameAlternatives names, String timeout) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("track_total_hits", true).put("timeout", timeout);
        request.set("query", Restriction.unscored(query.articles(), names));
        return request;
    }

    /** Exact on any number of shards: each shard answers about every value. */
    private static void named(ObjectNode aggregations, NodeKind kind, List<String> ids) {
        ObjectNode terms = terms(aggregations, kind, ids.size());
        terms.put("shard_size", ids.size());
        ArrayNode include = terms.putArray("include");
        ids.forEach(include::add);
    }

    private static ObjectNode terms(ObjectNode aggregations, NodeKind kind, int size) {
        return aggregations
                .putObject(kind.wireName())
                .putObject("terms")
                .put("field", kind.field())
                .put("size", size);
    }
}
