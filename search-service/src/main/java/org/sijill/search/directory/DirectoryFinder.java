package org.sijill.search.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.search.directory.PublishedDirectory.Content;

/** Finds entities in the published directory; its names are folded once for each edition. */
@ApplicationScoped
class DirectoryFinder implements EntityFinder {

    private final PublishedDirectory directory;
    private volatile Folded folded = new Folded("", new EntityNameIndex(List.of()));

    private record Folded(String edition, EntityNameIndex names) {}

    DirectoryFinder(PublishedDirectory directory) {
        this.directory = directory;
    }

    @Override
    public List<String> actors(String namePart, Set<String> types) {
        return names().actors(namePart, types);
    }

    @Override
    public List<String> places(String namePart, @Nullable String parent) {
        return names().places(namePart, parent);
    }

    @Override
    public List<EntityLabel> allPlaces() {
        return names().allPlaces();
    }

    private EntityNameIndex names() {
        Content content = directory.content();
        Folded known = folded;
        if (!known.edition().equals(content.edition())) {
            known = new Folded(content.edition(), new EntityNameIndex(content.entries()));
            folded = known;
        }
        return known.names();
    }
}
