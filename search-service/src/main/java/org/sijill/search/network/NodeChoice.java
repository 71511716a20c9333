package org.sijill.search.network;

import java.util.Set;
import org.sijill.http.query.WireName;

/** Which kinds of node a reader wants. */
enum NodeChoice implements WireName {
    ACTOR("actor"),
    PLACE("place"),
    BOTH("both");

    private final String wireName;

    NodeChoice(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    Set<NodeKind> kinds() {
        return switch (this) {
            case ACTOR -> Set.of(NodeKind.ACTOR);
            case PLACE -> Set.of(NodeKind.PLACE);
            case BOTH -> Set.of(NodeKind.ACTOR, NodeKind.PLACE);
        };
    }
}
