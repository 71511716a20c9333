package org.sijill.search.directory;

import java.util.List;
import org.sijill.index.DirectoryEntry;

/** All actors and places of the moment. */
public interface PublishedDirectory {

    /** The edition that was read last; empty until there is one. */
    Content content();

    /**
     * A directory that does not change.
     *
     * @param edition its name: another content has another
     */
    record Content(String edition, List<DirectoryEntry> entries) {

        public Content {
            entries = List.copyOf(entries);
        }
    }
}
