package org.sijill.ingest.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.DirectoryEntry.Status;

/** What editors can do with actors and places. Each call checks everything first and is one edit. */
@ApplicationScoped
class DirectoryEditor {

    private static final int MOST_ALIASES = 100;

    private final Edits edits;

    DirectoryEditor(Edits edits) {
        this.edits = edits;
    }

    /** Describes an entity anew, or makes it. */
    EditAnswer put(Kind kind, String id, EntityDraft draft, @Nullable String editor) {
        Checked checked = new Checked();
        String label = checked.name("label", draft.label());
        String labelEn = checked.name("labelEn", draft.labelEn());
        String type = checked.type(kind, draft.type());
        checked.location(kind, draft);
        checked.note(draft.note());
        checked.check();
        return edits.make(new Edits.Order("put", kind, id, draft.version(), draft.note(), editor), current -> {
            EntityState old = current.find(id);
            if (old == null) {
                slug(id);
            } else if (draft.version() == null) {
                throw Problems.invalidField("version", "is required, because the entity exists");
            }
            current.requireParent(id, draft.parent());
            return after(
                    id,
                    new EntityState(
                            type,
                            label,
                            labelEn,
                            old == null ? Status.ACCEPTED.wire() : old.status(),
                            old == null ? List.of() : old.names(),
                            draft.parent(),
                            draft.latitude(),
                            draft.longitude(),
                            old == null ? null : old.mergedInto()));
        });
    }

    /** Gives an entity a further name. */
    EditAnswer addAlias(Kind kind, String id, AliasDraft draft, @Nullable String editor) {
        Checked checked = new Checked();
        String alias = checked.name("alias", draft.alias());
        String use = checked.use(draft.use());
        checked.note(draft.note());
        checked.check();
        return edits.make(new Edits.Order("alias", kind, id, draft.version(), draft.note(), editor), current -> {
            EntityState state = current.require(id);
            if (!state.status().equals(Status.ACCEPTED.wire())) {
                throw conflict("only an accepted entity can have further names");
            }
            if (kind == Kind.ACTOR && use.equals("name")) {
                current.refuseNameOfAnother(id, alias);
            }
            return after(id, state.hasName(alias) ? state : state.withName(alias, use));
        });
    }

    /** Takes a name from an entity. */
    EditAnswer removeAlias(
            Kind kind,
            String id,
            String alias,
            @Nullable Long version,
            @Nullable String note,
            @Nullable String editor) {
        return edits.make(new Edits.Order("alias-removed", kind, id, version, note, editor), current -> {
            EntityState state = current.require(id);
            if (state.names().stream().noneMatch(name -> name.text().equals(alias))) {
                throw Problems.notFound("the entity has no such alias");
            }
            return after(id, state.withoutNames(Set.of(alias)));
        });
    }

    /** Has an entity shown and counted as another one. */
    EditAnswer merge(Kind kind, String id, MergeOrder order, @Nullable String editor) {
        Checked checked = new Checked();
        String into = order.into() == null ? checked.wrong("into", "is required") : order.into();
        if (into.equals(id)) {
            checked.wrong("into", "must be another entity");
        }
        checked.note(order.note());
        checked.check();
        return edits.make(new Edits.Order("merge", kind, id, order.version(), order.note(), editor), current -> {
            EntityState state = current.require(id);
            EntityState target = current.find(into);
            if (target == null) {
                throw Problems.invalidField("into", "is not in the directory");
            }
            if (state.mergedInto() != null || target.mergedInto() != null) {
                throw conflict("an entity that was merged already cannot be merged again, nor into");
            }
            if (!target.status().equals(Status.ACCEPTED.wire())) {
                throw conflict("only an accepted entity can stand for others");
            }
            current.refuseInside(into, id);
            return after(id, state.mergedInto(into));
        });
    }

    /** Makes a new entity of some names of another. */
    EditAnswer split(Kind kind, String id, SplitOrder order, @Nullable String editor) {
        Checked checked = new Checked();
        String newId = checked.slug("id", order.id());
        String label = checked.name("label", order.label());
        String labelEn = checked.name("labelEn", order.labelEn());
        String type = checked.type(kind, order.type());
        List<String> aliases = order.aliases() == null ? List.of() : order.aliases();
        if (aliases.isEmpty() || aliases.size() > MOST_ALIASES) {
            checked.wrong("aliases", "must be between 1 and " + MOST_ALIASES + " names of the entity");
        }
        checked.note(order.note());
        checked.check();
        return edits.make(new Edits.Order("split", kind, id, order.version(), order.note(), editor), current -> {
            EntityState state = current.require(id);
            if (current.find(newId) != null) {
                throw conflict("there is an entity of the new id already");
            }
            List<EntityState.Name> moved = state.names().stream()
                    .filter(name -> aliases.contains(name.text()))
                    .toList();
            if (moved.size() != Set.copyOf(aliases).size()) {
                throw Problems.invalidField("aliases", "must all be names of the entity other than its label");
            }
            Map<String, @Nullable EntityState> both = after(id, state.withoutNames(Set.copyOf(aliases)));
            List<EntityState.Name> names = new ArrayList<>(moved);
            names.removeIf(name -> name.text().equals(label));
            both.put(
                    newId,
                    new EntityState(
                            type, label, labelEn, Status.ACCEPTED.wire(), names, state.parent(), null, null, null));
            return both;
        });
    }

    /** Takes a provisional or rejected entity into the directory, or out of it. */
    EditAnswer decide(Kind kind, String id, Status status, Decision decision, @Nullable String editor) {
        Checked checked = new Checked();
        checked.note(decision.note());
        checked.check();
        String operation = status == Status.ACCEPTED ? "accept" : "reject";
        return edits.make(
                new Edits.Order(operation, kind, id, decision.version(), decision.note(), editor),
                current -> after(id, current.require(id).withStatus(status)));
    }

    private static void slug(String id) {
        Checked checked = new Checked();
        checked.slug("id", id);
        checked.check();
    }

    private static Map<String, @Nullable EntityState> after(String id, EntityState state) {
        Map<String, @Nullable EntityState> after = new TreeMap<>();
        after.put(id, state);
        return after;
    }

    private static RuntimeException conflict(String detail) {
        return Problems.of(ProblemType.CONFLICT, detail);
    }
}
