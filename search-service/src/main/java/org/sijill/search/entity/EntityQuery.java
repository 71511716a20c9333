package org.sijill.search.entity;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijill.http.query.QueryParameters;
import org.sijill.http.query.WireName;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Status;
import org.sijill.index.NameKeys;

/**
 * What a reader asks of a directory.
 *
 * @param nameKey the folded beginning of a name or of one of its words; empty for all
 * @param types any of these; empty for all
 * @param parent the place that contains the places directly; null for all
 * @param statuses any of these
 * @param offset entities that are passed over
 * @param size entities that are listed
 */
record EntityQuery(
        Kind kind,
        String nameKey,
        List<String> types,
        @Nullable String parent,
        List<String> statuses,
        int offset,
        int size) {

    private static final int LONGEST = 200;
    private static final int MOST_TYPES = 20;
    private static final int MOST_LISTED = 100;
    /** Together with the offset not beyond what is ordered by count, see {@link EntityCatalogue}. */
    private static final int FARTHEST = EntityCatalogue.MOST_ORDERED - MOST_LISTED;

    private static final int DEFAULT_SIZE = 20;

    private enum StatusChoice implements WireName {
        ACCEPTED,
        PROVISIONAL,
        REJECTED;

        @Override
        public String wireName() {
            return Status.valueOf(name()).wire();
        }
    }

    /** Reads the parameters and names everything that is wrong with them at once. */
    static EntityQuery of(Kind kind, UriInfo uri) {
        List<String> names = kind == Kind.PLACE
                ? List.of("q", "type", "parent", "status", "offset", "size")
                : List.of("q", "type", "status", "offset", "size");
        QueryParameters parameters = QueryParameters.of(uri, names);
        Optional<String> text = parameters.text("q", LONGEST);
        Optional<StatusChoice> status = parameters.choice("status", StatusChoice.values());
        List<String> types = parameters.texts("type", MOST_TYPES, LONGEST);
        String parent = kind == Kind.PLACE ? parameters.text("parent", LONGEST).orElse(null) : null;
        int offset = parameters.wholeNumber("offset", 0, FARTHEST).orElse(0);
        int size = parameters.wholeNumber("size", 1, MOST_LISTED).orElse(DEFAULT_SIZE);
        String key = text.map(NameKeys::key).orElse("");
        if (text.isPresent() && key.isEmpty()) {
            parameters.reject("q", "must have letters or digits");
        }
        parameters.check();
        List<String> statuses = status.map(one -> List.of(one.wireName()))
                .orElse(List.of(Status.ACCEPTED.wire(), Status.PROVISIONAL.wire()));
        return new EntityQuery(kind, key, types, parent, statuses, offset, size);
    }
}
