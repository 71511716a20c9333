package org.sijill.manifests.rule;

import java.util.Map;
import java.util.Set;

/**
 * How a service is configured when nobody says anything.
 *
 * @param http the port for clients
 * @param management the port for probes and metrics
 * @param demanded properties that have to be set in a cluster, because they have no default or one that is good for a
 *     single machine only
 * @param background how long its work in the background is waited for when it ends, by property
 */
public record ServiceDefaults(int http, int management, Set<String> demanded, Map<String, String> background) {

    public ServiceDefaults {
        demanded = Set.copyOf(demanded);
        background = Map.copyOf(background);
    }
}
