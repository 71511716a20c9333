package org.sijill.search.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;
import org.sijill.search.query.EntityRedirects;
import org.sijill.search.query.Facet;
import org.sijill.search.text.NameAlternatives;

/**
 * The labels, names and merges of the published directory. They are kept when Elasticsearch goes away; what is new is
 * fetched every second. Provisional entities that nobody has touched are looked up when they are to be shown.
 */
@ApplicationScoped
class PublishedEntityLabels implements EntityLabels, EntityRedirects, NameAlternatives, PublishedDirectory {

    private static final Logger LOG = Logger.getLogger(PublishedEntityLabels.class);

    /** An article may have been sent under its old entity a moment before a merge and become visible after it. */
    private static final long RESTLESS_ROUNDS = 60;

    private final DirectoryIndex index;
    private final ProvisionalLabels provisional;
    private volatile Edition current = Edition.EMPTY;
    private volatile Set<String> carried = Set.of();
    private long roundsToLook;

    PublishedEntityLabels(DirectoryIndex index) {
        this.index = index;
        this.provisional = new ProvisionalLabels(index);
    }

    @Override
    public EntityLabel actor(String id) {
        return label(Kind.ACTOR, id);
    }

    @Override
    public EntityLabel place(String id) {
        return label(Kind.PLACE, id);
    }

    @Override
    public void prepare(Collection<String> ids) {
        Edition edition = current;
        provisional.prepare(ids.stream()
                .filter(ProvisionalLabels::isProvisional)
                .filter(id -> edition.label(Kind.ACTOR, id) == null && edition.label(Kind.PLACE, id) == null)
                .toList());
    }

    @Override
    public List<String> of(List<String> words) {
        return current.names().of(words);
    }

    @Override
    public Content content() {
        return current.content();
    }

    @Override
    public String resolve(Facet facet, String id) {
        Kind kind = kind(facet);
        EntityLabel label = kind == null ? null : current().label(kind, id);
        return label == null ? id : label.id();
    }

    @Override
    public List<String> former(Facet facet, String id) {
        Kind kind = kind(facet);
        return kind == null ? List.of() : current.former(kind, id);
    }

    @Override
    public Map<String, List<String>> pending(Facet facet) {
        Kind kind = kind(facet);
        if (kind == null || carried.isEmpty()) {
            return Map.of();
        }
        Edition edition = current;
        Map<String, List<String>> pending = new HashMap<>();
        for (String key : carried) {
            String id = key.substring(key.indexOf(':') + 1);
            EntityLabel shown = key.equals(Edition.key(kind, id)) ? edition.label(kind, id) : null;
            if (shown != null && !shown.id().equals(id)) {
                pending.put(shown.id(), edition.former(kind, shown.id()));
            }
        }
        return pending;
    }

    /** Fetches what was published since the last time, and looks which merged entities articles still carry. */
    synchronized void refresh() {
        try {
            DirectoryIndex.Changes changes = index.changesAfter(current.change());
            if (!changes.entries().isEmpty()) {
                take(changes);
            }
            if (roundsToLook > 0) {
                roundsToLook--;
                Map<Kind, Set<String>> merged = current.merged();
                carried = merged.isEmpty() ? Set.of() : index.carried(merged);
                roundsToLook = carried.isEmpty() ? roundsToLook : RESTLESS_ROUNDS;
            }
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException failure) {
            LOG.debugf("directory not read: reason=%s", failure.getMessage());
        }
    }

    private void take(DirectoryIndex.Changes changes) {
        Edition next = current.with(changes.entries(), changes.last());
        if (!next.merged().equals(current.merged())) {
            // Until it has been looked, every merged entity may be carried.
            carried = next.merged().entrySet().stream()
                    .flatMap(ids -> ids.getValue().stream().map(id -> Edition.key(ids.getKey(), id)))
                    .collect(Collectors.toUnmodifiableSet());
            roundsToLook = RESTLESS_ROUNDS;
        }
        current = next;
        LOG.debugf("directory read: entries=%d, change=%d", next.entries().size(), next.change());
    }

    private EntityLabel label(Kind kind, String id) {
        EntityLabel label = current().label(kind, id);
        if (label == null) {
            label = provisional.label(kind, id);
        }
        return label == null ? EntityLabel.unknown(id) : label;
    }

    /** Nothing has been read yet: the first answers need not wait for the schedule. */
    private Edition current() {
        if (current.change() == 0) {
            refresh();
        }
        return current;
    }

    private static @Nullable Kind kind(Facet facet) {
        return switch (facet) {
            case ACTORS -> Kind.ACTOR;
            case PLACES -> Kind.PLACE;
            case SOURCES -> null;
        };
    }
}
