package org.sijill.ingest.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Location;
import org.sijill.index.DirectoryEntry.Status;
import org.sijill.ingest.annotation.EntityName;
import org.sijill.ingest.annotation.Mention;
import org.sijill.ingest.annotation.NameUse;
import org.sijill.ingest.annotation.ProvisionalId;

/** Collects the entities and their names, and makes a directory of them. */
final class DirectoryContent {

    /** Guards against a cycle of parents; the tree of places is nowhere near as deep. */
    private static final int MAX_DEPTH = 32;

    /** A country outweighs every city of its name. */
    private static final long COUNTRY = 1_000_000_000L;

    /** A neighbourhood has no count of its own, but is more often meant than an unknown village. */
    private static final long UNKNOWN_POPULATION = 1_000L;

    private final List<DirectoryEntry> entries = new ArrayList<>();
    private final Map<String, Collection<NameRow>> names = new HashMap<>();
    private final Map<String, Long> population = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /** Adds a row of a data file. */
    void add(Kind kind, JsonNode row) {
        Collection<NameRow> rowNames = NameRow.of(row);
        DirectoryEntry entry = new DirectoryEntry(
                kind,
                row.path("id").asText(),
                row.path("type").asText(),
                row.path("label").asText(),
                row.path("labelEn").asText(),
                published(rowNames),
                row.hasNonNull("parent") ? row.path("parent").asText() : null,
                location(row));
        add(entry, rowNames, row.path("population").asLong());
    }

    void add(DirectoryEntry entry, Collection<NameRow> entryNames, long inhabitants) {
        entries.add(entry);
        names.put(entry.documentId(), entryNames);
        if (entry.kind() == Kind.PLACE) {
            population.put(entry.id(), inhabitants);
            if (entry.parent() != null) {
                parents.put(entry.id(), entry.parent());
            }
        }
    }

    List<DirectoryEntry> entries() {
        return List.copyOf(entries);
    }

    EntityDirectory directory() {
        return directory(0, null);
    }

    /**
     * @param edition the newest edit that is in the content
     * @param previous the state before, whose parts are taken over where nothing has changed
     */
    EntityDirectory directory(long edition, @Nullable EntityDirectory previous) {
        List<EntityName> all = new ArrayList<>();
        entries.stream().filter(DirectoryContent::isLookedFor).forEach(entry -> addNames(entry, all));
        return new EntityDirectory(entries, all, edition, previous);
    }

    /** Rules find provisional names; only what an editor stands by is looked for wherever it is written. */
    private static boolean isLookedFor(DirectoryEntry entry) {
        return entry.status() == Status.ACCEPTED || !ProvisionalId.is(entry.id());
    }

    /** The names that readers see and that suggestions complete: those that mean the entity by themselves. */
    static List<String> published(Collection<NameRow> names) {
        return names.stream()
                .filter(name -> name.use() == NameUse.NAME || name.use() == NameUse.BARE)
                .map(NameRow::text)
                .toList();
    }

    private void addNames(DirectoryEntry entry, List<EntityName> all) {
        Collection<NameRow> rows = names.getOrDefault(entry.documentId(), List.of());
        rows.forEach(row -> all.add(name(entry, row)));
        if (rows.stream().noneMatch(row -> row.text().equals(entry.label()))) {
            all.add(name(entry, NameRow.of(entry.label())));
        }
    }

    private EntityName name(DirectoryEntry entry, NameRow row) {
        boolean actor = entry.kind() == Kind.ACTOR;
        return new EntityName(
                row.text(),
                actor ? Mention.Kind.ACTOR : Mention.Kind.PLACE,
                entry.id(),
                entry.type(),
                row.use(),
                row.country(),
                actor ? List.of() : within(entry.id()),
                actor ? 0 : weight(entry));
    }

    private List<String> within(String place) {
        List<String> within = new ArrayList<>();
        String parent = parents.get(place);
        while (parent != null && within.size() < MAX_DEPTH) {
            within.add(parent);
            parent = parents.get(parent);
        }
        return within;
    }

    private long weight(DirectoryEntry entry) {
        return switch (entry.type()) {
            case "country", "region" -> COUNTRY;
            case "neighbourhood", "area" -> UNKNOWN_POPULATION;
            default -> population.getOrDefault(entry.id(), 0L);
        };
    }

    private static @Nullable Location location(JsonNode row) {
        return row.hasNonNull("latitude")
                ? new Location(
                        row.path("latitude").asDouble(), row.path("longitude").asDouble())
                : null;
    }
}
