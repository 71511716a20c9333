package org.sijill.search.network;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Actors and places that occur together. All counts are exact, on any number of shards.
 *
 * @param articles how many articles it is made of
 * @param nodes the most frequent first
 * @param edges the strongest first
 */
@Schema(description = "Actors and places that occur together")
public record Network(long articles, List<Node> nodes, List<Edge> edges) {

    public Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * An actor or place.
     *
     * @param key kind and id, which is unique: Syria the state is not Syria the land
     * @param count articles that name it
     */
    public record Node(String key, NodeKind kind, String id, String label, String labelEn, String type, long count) {}

    /**
     * Two nodes that occur together, by their keys.
     *
     * @param count articles that name both
     * @param lift how many times as often as if they were independent
     * @param npmi normalized pointwise mutual information (Bouma 2009): 1 never apart, 0 independent, below 0 they
     *     avoid each other
     */
    public record Edge(String from, String to, long count, double lift, double npmi) {

        /**
         * An edge from exact counts.
         *
         * @param both articles that name both
         * @param one articles that name the one
         * @param other articles that name the other
         * @param all articles in all; at least as many
         */
        static Edge of(String from, String to, long both, long one, long other, long all) {
            double lift = (double) both * all / ((double) one * other);
            double information = -Math.log((double) both / all);
            // Two that are in every article say nothing about each other.
            double npmi = information == 0 ? 0 : Math.log(lift) / information;
            return new Edge(from, to, both, lift, npmi);
        }
    }
}
