package org.sijill.ingest.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Status;

/**
 * Everything of an entity that an editor can change. Kept with every edit, before and after it, so that an edit can be
 * undone exactly.
 *
 * @param names further names, in the order of their texts
 * @param mergedInto the entity that this one was merged into; null when it stands for itself
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntityState(
        String type,
        String label,
        String labelEn,
        String status,
        List<Name> names,
        @Nullable String parent,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String mergedInto) {

    EntityState {
        names = names.stream().sorted(Comparator.comparing(Name::text)).toList();
    }

    /**
     * A further name.
     *
     * @param use when it counts, as the database has it
     * @param country for a contextual name: the place that the article has to speak of
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Name(String text, String use, @Nullable String country) {}

    /** The names that are looked for in texts; none of an entity that editors do not stand by. */
    Set<String> lookedFor() {
        if (!status.equals(Status.ACCEPTED.wire())) {
            return Set.of();
        }
        Set<String> texts = names.stream().map(Name::text).collect(Collectors.toCollection(LinkedHashSet::new));
        texts.add(label);
        return texts;
    }

    boolean hasName(String text) {
        return label.equals(text) || names.stream().anyMatch(name -> name.text().equals(text));
    }

    boolean isRejected() {
        return status.equals(Status.REJECTED.wire());
    }

    EntityState withName(String text, String use) {
        List<Name> more = new ArrayList<>(names);
        more.add(new Name(text, use, null));
        return withNames(more);
    }

    EntityState withoutNames(Set<String> texts) {
        return withNames(
                names.stream().filter(name -> !texts.contains(name.text())).toList());
    }

    EntityState withStatus(Status other) {
        return new EntityState(type, label, labelEn, other.wire(), names, parent, latitude, longitude, mergedInto);
    }

    EntityState mergedInto(@Nullable String target) {
        return new EntityState(type, label, labelEn, status, names, parent, latitude, longitude, target);
    }

    private EntityState withNames(List<Name> others) {
        return new EntityState(type, label, labelEn, status, others, parent, latitude, longitude, mergedInto);
    }
}
