package org.sijill.search.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;
import org.sijill.search.text.NameAlternatives;

/** The labels and names of the published directory. They are kept when Elasticsearch goes away, and read again when a new edition is there. */
@ApplicationScoped
class PublishedEntityLabels implements EntityLabels, NameAlternatives {

    private static final Logger LOG = Logger.getLogger(PublishedEntityLabels.class);

    private final DirectoryIndex index;
    private volatile Edition current = new Edition("", List.of());

    PublishedEntityLabels(DirectoryIndex index) {
        this.index = index;
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
    public List<String> of(List<String> words) {
        return current.names().of(words);
    }

    /** Reads the directory if its index has another edition than the one in memory. */
    synchronized void refresh() {
        try {
            String published = index.edition();
            if (!published.isEmpty() && !published.equals(current.name())) {
                current = new Edition(published, index.read());
                LOG.infof(
                        "directory read: entries=%d, edition=%s",
                        current.labels().size(), published);
            }
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException failure) {
            LOG.debugf("directory not read: reason=%s", failure.getMessage());
        }
    }

    private EntityLabel label(Kind kind, String id) {
        String key = key(kind, id);
        EntityLabel label = current.labels().get(key);
        if (label == null && current.name().isEmpty()) {
            // Nothing has been read yet: the first answers need not wait for the schedule.
            refresh();
            label = current.labels().get(key);
        }
        return label == null ? EntityLabel.unknown(id) : label;
    }

    private static String key(Kind kind, String id) {
        return kind.wire() + ":" + id;
    }

    private record Edition(String name, Map<String, EntityLabel> labels, EntityNames names) {

        Edition(String name, List<DirectoryEntry> entries) {
            this(
                    name,
                    entries.stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    entry -> key(entry.kind(), entry.id()), EntityLabel::of, (one, other) -> other)),
                    new EntityNames(entries));
        }
    }
}
