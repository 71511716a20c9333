package org.sijill.ingest.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.ingest.editing.Job.Task;

/**
 * Works out which articles an edit concerns.
 *
 * <ul>
 *   <li>Whoever is shown as somebody else, in another place or not at all: the articles that name them are sent again.
 *   <li>A new name: the articles in whose text the index finds it are annotated again, and those that the index may lack.
 *   <li>A name that is gone: the articles that name its entity are annotated again, and those that are just being kept.
 * </ul>
 */
@ApplicationScoped
class Consequences {

    /** An article may have been annotated before an edit and committed after it, but not later than this. */
    private static final Duration LONGEST_SUBMISSION = Duration.ofSeconds(60);

    private final JobStore jobs;
    private final Clock clock;

    Consequences(JobStore jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Leaves the jobs of an edit. */
    void follow(long number, Edit edit) throws SQLException {
        boolean review = false;
        for (String id : edit.after().keySet()) {
            EntityState before = edit.before().get(id);
            EntityState after = edit.after().get(id);
            if (isShownOtherwise(before, after)) {
                jobs.addNamed(number, Task.RESEND, jobs.concerned(edit.kind().wire(), id));
            }
            review |= followNames(number, edit.kind(), id, names(before), names(after));
        }
        if (review) {
            Instant since = clock.instant().minus(LONGEST_SUBMISSION);
            jobs.addRecent(number, since, LONGEST_SUBMISSION);
        }
    }

    private boolean followNames(long number, Kind kind, String id, Set<String> before, Set<String> after)
            throws SQLException {
        if (before.equals(after)) {
            return false;
        }
        // First what the index may lack, then what it has: an article that is indexed in between is in one of the two.
        jobs.addRecent(number, clock.instant().minus(LONGEST_SUBMISSION), Duration.ZERO);
        if (!after.containsAll(before)) {
            jobs.addNamed(number, Task.REVIEW, Set.of(kind.wire() + ":" + id));
        }
        Set<String> come = new LinkedHashSet<>(after);
        come.removeAll(before);
        for (String name : come) {
            jobs.addPhrase(number, name);
        }
        return true;
    }

    private static boolean isShownOtherwise(@Nullable EntityState before, @Nullable EntityState after) {
        return !Objects.equals(target(before), target(after))
                || !Objects.equals(parent(before), parent(after))
                || isRejected(before) != isRejected(after);
    }

    private static @Nullable String target(@Nullable EntityState state) {
        return state == null ? null : state.mergedInto();
    }

    private static @Nullable String parent(@Nullable EntityState state) {
        return state == null ? null : state.parent();
    }

    private static boolean isRejected(@Nullable EntityState state) {
        return state != null && state.isRejected();
    }

    private static Set<String> names(@Nullable EntityState state) {
        return state == null ? Set.of() : state.lookedFor();
    }
}
