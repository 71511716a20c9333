package org.sijill.search.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Status;

/**
 * One state of the directory in memory. Immutable.
 *
 * @param change the last change that is in it; 0 before anything was read
 * @param labels by the entity's id: a hash table for each kind, because each answer looks up hundreds
 * @param former by entity, the entities that were merged into it
 * @param content what can be named, for those who look for names
 */
record Edition(
        long change,
        Map<String, DirectoryEntry> entries,
        Map<Kind, Map<String, EntityLabel>> labels,
        EntityNames names,
        Map<String, List<String>> former,
        PublishedDirectory.Content content) {

    /** Longer chains of merges are not followed; editors are refused a cycle. */
    private static final int MOST_STEPS = 16;

    static final Edition EMPTY = of(0, Map.of());

    static Edition of(long change, Map<String, DirectoryEntry> entries) {
        Map<Kind, Map<String, EntityLabel>> labels = new EnumMap<>(Kind.class);
        Map<String, List<String>> former = new HashMap<>();
        entries.forEach((key, entry) -> {
            DirectoryEntry shown = resolve(entries, entry);
            labels.computeIfAbsent(entry.kind(), any -> new HashMap<>()).put(entry.id(), EntityLabel.of(shown));
            if (!shown.id().equals(entry.id())) {
                former.computeIfAbsent(shown.documentId(), any -> new ArrayList<>())
                        .add(entry.id());
            }
        });
        List<DirectoryEntry> named = named(entries, former);
        return new Edition(
                change,
                Map.copyOf(entries),
                labels,
                new EntityNames(named),
                former,
                new PublishedDirectory.Content(change == 0 ? "" : Long.toString(change), named));
    }

    /** The state after some changes. */
    Edition with(Collection<DirectoryEntry> changes, long last) {
        Map<String, DirectoryEntry> all = new LinkedHashMap<>(entries);
        for (DirectoryEntry entry : changes) {
            if (entry.status() == Status.WITHDRAWN) {
                all.remove(entry.documentId());
            } else {
                all.put(entry.documentId(), entry);
            }
        }
        return of(last, all);
    }

    @Nullable
    EntityLabel label(Kind kind, String id) {
        return labels.getOrDefault(kind, Map.of()).get(id);
    }

    /** The ids that lead to an entity because they were merged into it. */
    List<String> former(Kind kind, String id) {
        return former.getOrDefault(key(kind, id), List.of());
    }

    /** All ids that lead to another entity. */
    Map<Kind, Set<String>> merged() {
        Map<Kind, Set<String>> merged = new EnumMap<>(Kind.class);
        entries.values().stream()
                .filter(entry -> entry.mergedInto() != null)
                .forEach(entry -> merged.computeIfAbsent(entry.kind(), any -> new LinkedHashSet<>())
                        .add(entry.id()));
        return merged;
    }

    static String key(Kind kind, String id) {
        return kind.wire() + ":" + id;
    }

    private static DirectoryEntry resolve(Map<String, DirectoryEntry> entries, DirectoryEntry entry) {
        DirectoryEntry current = entry;
        for (int step = 0; step < MOST_STEPS; step++) {
            String target = current.mergedInto();
            DirectoryEntry next = target == null ? null : entries.get(key(current.kind(), target));
            if (next == null) {
                return current;
            }
            current = next;
        }
        return current;
    }

    /** What can be named: accepted entities, also by the names of those that were merged into them. */
    private static List<DirectoryEntry> named(Map<String, DirectoryEntry> entries, Map<String, List<String>> former) {
        return entries.values().stream()
                .filter(entry -> entry.mergedInto() == null && entry.status() == Status.ACCEPTED)
                .map(entry -> {
                    List<String> ids = former.getOrDefault(entry.documentId(), List.of());
                    return ids.isEmpty() ? entry : withNamesOf(entry, entries, ids);
                })
                .toList();
    }

    private static DirectoryEntry withNamesOf(
            DirectoryEntry entry, Map<String, DirectoryEntry> entries, List<String> former) {
        Set<String> names = new LinkedHashSet<>(entry.aliases());
        for (String id : former) {
            DirectoryEntry other = entries.get(key(entry.kind(), id));
            if (other != null) {
                names.add(other.label());
                names.add(other.labelEn());
                names.addAll(other.aliases());
            }
        }
        return new DirectoryEntry(
                entry.kind(),
                entry.id(),
                entry.type(),
                entry.label(),
                entry.labelEn(),
                List.copyOf(names),
                entry.parent(),
                entry.location());
    }
}
