package org.sijill.gateway.route;

import java.util.Set;
import org.sijill.gateway.proxy.Upstream;

/** What the route table says of a method and a path. */
sealed interface RouteMatch {
    /** A documented operation, and who serves it. */
    record Found(Upstream upstream) implements RouteMatch {}

    /** A documented path without this method; {@code allowed} is sorted. */
    record OtherMethods(Set<String> allowed) implements RouteMatch {}

    /** No documented path. */
    record Unknown() implements RouteMatch {}
}
