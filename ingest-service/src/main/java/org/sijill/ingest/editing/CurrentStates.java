package org.sijill.ingest.editing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;
import org.sijill.index.DirectoryEntry.Kind;

/** The entities of one kind as an edit finds them; nobody else changes them meanwhile. */
final class CurrentStates {

    private final Kind kind;
    private final EntityStates states;
    private final EntityRules rules;
    private final Map<String, EntityStates.@Nullable Versioned> read = new HashMap<>();

    CurrentStates(Kind kind, EntityStates states, EntityRules rules) {
        this.kind = kind;
        this.states = states;
        this.rules = rules;
    }

    @Nullable
    EntityState find(String id) {
        EntityStates.Versioned found = versioned(id);
        return found == null ? null : found.state();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none */
    EntityState require(String id) {
        EntityState found = find(id);
        if (found == null) {
            throw Problems.notFound("there is no entity of this id");
        }
        return found;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when somebody else was faster */
    void requireVersion(String id, @Nullable Long version) {
        EntityStates.Versioned found = versioned(id);
        if (version != null && (found == null || found.version() != version)) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    found == null
                            ? "the entity does not exist any more"
                            : "the entity has version " + found.version() + " by now: look at it again");
        }
    }

    /** A parent must exist and must not lie inside the place. */
    void requireParent(String id, @Nullable String parent) {
        if (parent == null) {
            return;
        }
        if (find(parent) == null) {
            throw Problems.invalidField("parent", "is not in the directory");
        }
        if (rules.isInside(kind, parent, id)) {
            throw Problems.invalidField("parent", "must not be the place itself nor lie inside it");
        }
    }

    /** What stands for an entity must not lie inside it. */
    void refuseInside(String inner, String outer) {
        if (rules.isInside(kind, inner, outer)) {
            throw Problems.invalidField("into", "must not lie inside the entity");
        }
    }

    void refuseNameOfAnother(String id, String name) {
        String other = rules.actorNamed(name, id);
        if (other != null) {
            throw Problems.of(
                    ProblemType.CONFLICT, "the name means " + other + " already: say guarded, or take it from there");
        }
    }

    /** An entity that others depend on does not go. */
    void refuseOrphans(String id, @Nullable EntityState state) {
        if (state == null && rules.isNeeded(kind, id)) {
            throw Problems.of(ProblemType.CONFLICT, "places lie in it or entities were merged into it");
        }
    }

    private EntityStates.@Nullable Versioned versioned(String id) {
        return read.computeIfAbsent(id, any -> states.read(kind, any));
    }
}
