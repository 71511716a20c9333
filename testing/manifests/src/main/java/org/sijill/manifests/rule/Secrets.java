package org.sijill.manifests.rule;

import java.util.Map;
import java.util.Set;

/**
 * The Secrets that an overlay expects and does not make.
 *
 * @param keys the keys of each, by name
 */
public record Secrets(Map<String, Set<String>> keys) {

    public Secrets {
        keys = Map.copyOf(keys);
    }
}
