package org.sijill.search.network;

import java.util.Set;
import org.sijill.search.query.SearchQuery;

/**
 * Which network is asked for.
 *
 * @param articles those that it is made of
 * @param kinds what its nodes are
 * @param nodes how many, the most frequent ones
 * @param edges how many, the strongest ones
 * @param least articles that two must have in common
 */
record NetworkQuery(SearchQuery articles, Set<NodeKind> kinds, int nodes, int edges, int least, EdgeWeight weight) {

    static final int MOST_NODES = 60;
    static final int MOST_EDGES = 500;

    NetworkQuery {
        kinds = Set.copyOf(kinds);
    }
}
