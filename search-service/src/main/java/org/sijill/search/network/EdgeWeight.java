package org.sijill.search.network;

import org.sijill.http.query.WireName;
import org.sijill.search.network.Network.Edge;

/** What makes a tie strong. */
enum EdgeWeight implements WireName {
    /** How far two occur together beyond chance, for frequent and rare ones alike: between -1 and 1. */
    NPMI("npmi"),
    /** How many times as often as by chance; favours rare ones. */
    LIFT("lift"),
    /** In how many articles; favours frequent ones. */
    COUNT("count");

    private final String wireName;

    EdgeWeight(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    double of(Edge edge) {
        return switch (this) {
            case NPMI -> edge.npmi();
            case LIFT -> edge.lift();
            case COUNT -> edge.count();
        };
    }
}
