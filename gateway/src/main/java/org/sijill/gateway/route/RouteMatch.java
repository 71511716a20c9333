package org.sijill.gateway.route;

import java.util.Set;

/** What the route table says of a method and a path. */
sealed interface RouteMatch {
    /** A documented operation. */
    record Found(Route route) implements RouteMatch {}

    /** A documented path without this method; {@code allowed} is sorted. */
    record OtherMethods(Set<String> allowed) implements RouteMatch {}

    /** No documented path. */
    record Unknown() implements RouteMatch {}
}
