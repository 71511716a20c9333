package org.sijill.ingest.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Status;

/** Which entities stand for others, and which for nothing. */
final class Redirects {

    /** Longer chains of merges are not followed; editors are refused a cycle. */
    private static final int MOST_STEPS = 16;

    private final Map<String, String> targets = new HashMap<>();
    private final Set<String> rejected = new HashSet<>();

    Redirects(Collection<DirectoryEntry> entries) {
        for (DirectoryEntry entry : entries) {
            String target = entry.mergedInto();
            if (target != null) {
                targets.put(entry.documentId(), target);
            }
            if (entry.status() == Status.REJECTED) {
                rejected.add(entry.documentId());
            }
        }
    }

    Set<String> shown(Kind kind, Set<String> matched) {
        Set<String> shown = new LinkedHashSet<>();
        for (String id : matched) {
            String target = resolve(kind, id);
            if (!rejected.contains(kind.wire() + ":" + target)) {
                shown.add(target);
            }
        }
        return shown;
    }

    private String resolve(Kind kind, String id) {
        String current = id;
        for (int step = 0; step < MOST_STEPS; step++) {
            String target = targets.get(kind.wire() + ":" + current);
            if (target == null) {
                return current;
            }
            current = target;
        }
        return current;
    }
}
