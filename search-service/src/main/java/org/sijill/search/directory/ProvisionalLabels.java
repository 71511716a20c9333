package org.sijill.search.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;

/** Labels of entities that rules have found, as far as they were asked for lately. Such a label never changes. */
final class ProvisionalLabels {

    /** The form of the ids that ingest-service gives to names which the directory lacks. */
    private static final String PREFIX = "p-";

    private static final Pattern ID = Pattern.compile(PREFIX + "[0-9a-f]{16}");

    /** About 10 MB. */
    private static final int MOST = 50_000;

    private final DirectoryIndex index;
    private final Map<String, EntityLabel> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EntityLabel> eldest) {
            return size() > MOST;
        }
    };

    ProvisionalLabels(DirectoryIndex index) {
        this.index = index;
    }

    /** Whether ingest-service has made an id from a name; asked about everything that is shown. */
    static boolean isProvisional(String id) {
        return id.startsWith(PREFIX) && ID.matcher(id).matches();
    }

    /** Looks up those of some ids that are provisional and not known yet, all at once. */
    void prepare(Collection<String> ids) {
        List<String> wanted = ids.stream()
                .filter(ProvisionalLabels::isProvisional)
                .filter(id -> !isKnown(id))
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        try {
            index.find(wanted).forEach(this::remember);
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException away) {
            // An id instead of a label is better than no answer.
            return;
        }
    }

    @Nullable
    EntityLabel label(Kind kind, String id) {
        EntityLabel label = get(kind, id);
        if (label == null && isProvisional(id)) {
            prepare(List.of(id));
            label = get(kind, id);
        }
        return label;
    }

    private synchronized @Nullable EntityLabel get(Kind kind, String id) {
        return known.get(Edition.key(kind, id));
    }

    private synchronized boolean isKnown(String id) {
        return known.containsKey(Edition.key(Kind.ACTOR, id)) || known.containsKey(Edition.key(Kind.PLACE, id));
    }

    private synchronized void remember(DirectoryEntry entry) {
        known.put(entry.documentId(), EntityLabel.of(entry));
    }
}
