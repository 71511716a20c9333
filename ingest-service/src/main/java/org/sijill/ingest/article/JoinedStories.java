package org.sijill.ingest.article;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which stories of a batch have turned out to be one, also over several steps (a union of disjoint sets). */
final class JoinedStories {

    private final Map<String, String> into = new LinkedHashMap<>();

    /** Notes that a story is part of another. */
    void join(String story, String other) {
        String from = last(story);
        String to = last(other);
        if (!from.equals(to)) {
            into.put(from, to);
        }
    }

    /** By each name that goes, the one that stays. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        into.keySet().forEach(story -> names.put(story, last(story)));
        return names;
    }

    private String last(String story) {
        String name = story;
        while (into.containsKey(name)) {
            name = into.get(name);
        }
        return name;
    }
}
