package org.sijill.benchmarks.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.IndexSchema;
import org.sijill.text.match.PhraseMatcher;

/** The directory's names in a text: coarser than the annotator's rules, with the same distribution in the facets. */
final class Names {

    private static final int MOST_TRIES = 60;
    private static final int PAUSE_MILLISECONDS = 2_000;

    private final PhraseMatcher<DirectoryEntry> matcher;
    private final Map<String, @Nullable String> parents = new HashMap<>();

    private Names(List<DirectoryEntry> entries) {
        PhraseMatcher.Builder<DirectoryEntry> builder = PhraseMatcher.builder();
        for (DirectoryEntry entry : entries) {
            Stream.concat(Stream.of(entry.label()), entry.aliases().stream())
                    .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                    .distinct()
                    .forEach(name -> builder.add(name, entry));
            if (entry.kind() == Kind.PLACE) {
                parents.put(entry.id(), entry.parent());
            }
        }
        matcher = builder.build();
    }

    /** The names of the directory's index; ingest-service publishes them a moment after it is ready, in portions. */
    static Names read(Http elasticsearch) throws InterruptedException {
        long before = -1;
        long published = 0;
        for (int tries = 0; tries < MOST_TRIES && (published == 0 || published != before); tries++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            before = published;
            published = published(elasticsearch);
        }
        JsonNode hits = elasticsearch
                .post("/" + IndexSchema.DIRECTORY_INDEX + "/_search", "{\"size\": 10000}")
                .path("hits")
                .path("hits");
        return new Names(Stream.iterate(0, i -> i < hits.size(), i -> i + 1)
                .map(i -> DirectoryEntry.fromJson(hits.get(i).path("_source")))
                .toList());
    }

    /** How many entries can be found; none while there is no index. */
    private static long published(Http elasticsearch) {
        try {
            return elasticsearch
                    .get("/" + IndexSchema.DIRECTORY_INDEX + "/_count")
                    .path("count")
                    .asLong();
        } catch (IllegalStateException notYet) {
            return 0;
        }
    }

    Set<String> find(String text, Kind kind) {
        Set<String> ids = new LinkedHashSet<>();
        matcher.find(text)
                .forEach(match -> match.values().stream()
                        .filter(entry -> entry.kind() == kind)
                        .forEach(entry -> ids.add(entry.id())));
        return ids;
    }

    Set<String> withAncestors(Set<String> places) {
        Set<String> all = new LinkedHashSet<>(places);
        for (String place : places) {
            String parent = parents.get(place);
            while (parent != null && all.add(parent)) {
                parent = parents.get(parent);
            }
        }
        return all;
    }
}
