package org.sijill.ingest.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.ingest.annotation.Annotator;
import org.sijill.ingest.annotation.EntityName;
import org.sijill.ingest.annotation.Mention;

/** One state of the directory in memory: entities by id, the tree of places, and the annotator that knows them. */
public final class EntityDirectory {

    /** Guards against a cycle of parents; the tree of places is nowhere near as deep. */
    private static final int MAX_DEPTH = 32;

    private final List<DirectoryEntry> entries;
    private final Map<String, DirectoryEntry> byDocumentId = new HashMap<>();
    private final Annotator annotator;
    private final Redirects redirects;
    private final List<EntityName> names;
    private final long edition;

    /**
     * @param bareNames by actor id: the own names of countries and capitals, see {@link EntityName#bare()}
     */
    EntityDirectory(List<DirectoryEntry> entries, Map<String, Set<String>> bareNames) {
        this(entries, names(entries, bareNames));
    }

    EntityDirectory(List<DirectoryEntry> entries, Collection<EntityName> names) {
        this(entries, names, 0, null);
    }

    /**
     * @param edition the newest edit that is in it
     * @param previous the state before; an edit that changes no name leaves its annotator, which takes long to make
     */
    EntityDirectory(
            List<DirectoryEntry> entries,
            Collection<EntityName> names,
            long edition,
            @Nullable EntityDirectory previous) {
        this.edition = edition;
        this.names = List.copyOf(names);
        this.redirects = new Redirects(entries);
        this.entries = List.copyOf(entries);
        this.entries.forEach(entry -> byDocumentId.put(entry.documentId(), entry));
        this.annotator =
                previous != null && previous.names.equals(this.names) ? previous.annotator : new Annotator(names);
    }

    /** The directory that Sijill ships, without what editors have added since. */
    public static EntityDirectory shipped() {
        DirectoryContent content = new DirectoryContent();
        ShippedDirectory.actors().forEach(row -> content.add(Kind.ACTOR, row));
        ShippedDirectory.places().forEach(row -> content.add(Kind.PLACE, row));
        return content.directory();
    }

    /** The annotator that finds this directory's names. */
    public Annotator annotator() {
        return annotator;
    }

    /** The newest edit that is in it; 0 before the first. */
    public long edition() {
        return edition;
    }

    /** The actor of an id; one that is no longer known shows its id. */
    public NamedEntity actor(String id) {
        return named(id, find(Kind.ACTOR, id));
    }

    /** The place of an id; one that is no longer known shows its id. */
    public NamedEntity place(String id) {
        return named(id, find(Kind.PLACE, id));
    }

    /** Whether an actor is in the directory; provisional ones are only when an editor has looked at them. */
    public boolean knowsActor(String id) {
        return find(Kind.ACTOR, id) != null;
    }

    /** Whether a place is in the directory; provisional ones are only when an editor has looked at them. */
    public boolean knowsPlace(String id) {
        return find(Kind.PLACE, id) != null;
    }

    /** As whom actors are shown and counted: merged ones as whom they were merged into, rejected ones not at all. */
    public Set<String> shownActors(Set<String> matched) {
        return redirects.shown(Kind.ACTOR, matched);
    }

    /** As what places are shown and counted, see {@link #shownActors}. */
    public Set<String> shownPlaces(Set<String> matched) {
        return redirects.shown(Kind.PLACE, matched);
    }

    /** The given places and everything that contains them. */
    public Set<String> withAncestors(Set<String> places) {
        Set<String> all = new LinkedHashSet<>(places);
        for (String place : places) {
            String parent = parentOf(place);
            for (int depth = 0; parent != null && depth < MAX_DEPTH; depth++) {
                all.add(parent);
                parent = parentOf(parent);
            }
        }
        return all;
    }

    List<DirectoryEntry> entries() {
        return entries;
    }

    private @Nullable String parentOf(String place) {
        DirectoryEntry entry = find(Kind.PLACE, place);
        return entry == null ? null : entry.parent();
    }

    private @Nullable DirectoryEntry find(Kind kind, String id) {
        return byDocumentId.get(kind.wire() + ":" + id);
    }

    private static NamedEntity named(String id, @Nullable DirectoryEntry entry) {
        return entry == null
                ? new NamedEntity(id, id, id, "unknown")
                : new NamedEntity(id, entry.label(), entry.labelEn(), entry.type());
    }

    private static List<EntityName> names(List<DirectoryEntry> entries, Map<String, Set<String>> bareNames) {
        List<EntityName> names = new ArrayList<>();
        for (DirectoryEntry entry : entries) {
            boolean actor = entry.kind() == Kind.ACTOR;
            Set<String> bare = actor ? bareNames.getOrDefault(entry.id(), Set.of()) : Set.of();
            Mention.Kind kind = actor ? Mention.Kind.ACTOR : Mention.Kind.PLACE;
            Set<String> texts = new LinkedHashSet<>(entry.aliases());
            texts.add(entry.label());
            for (String text : texts) {
                names.add(new EntityName(text, kind, entry.id(), entry.type(), bare.contains(text)));
            }
        }
        return names;
    }
}
