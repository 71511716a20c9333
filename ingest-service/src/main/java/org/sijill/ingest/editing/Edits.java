package org.sijill.ingest.editing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;
import org.sijill.ingest.directory.CurrentDirectory;
import org.sijill.ingest.directory.DirectoryPublisher;
import org.sijill.ingest.directory.DirectoryQueue;

/**
 * Makes edits, one after the other: the new states, the entry in the log, what is to be published and the jobs for the
 * articles concerned are committed together.
 */
@ApplicationScoped
class Edits {

    private static final Logger LOG = Logger.getLogger(Edits.class);
    private static final int MOST_LISTED = 200;

    private final EntityStates states;
    private final EntityRules rules;
    private final EditLog log;
    private final Consequences consequences;
    private final DirectoryQueue queue;
    private final DirectoryPublisher publisher;
    private final CurrentDirectory directory;
    private final JobWorker worker;

    Edits(
            EntityStates states,
            EntityRules rules,
            EditLog log,
            Consequences consequences,
            DirectoryQueue queue,
            DirectoryPublisher publisher,
            CurrentDirectory directory,
            JobWorker worker) {
        this.states = states;
        this.rules = rules;
        this.log = log;
        this.consequences = consequences;
        this.queue = queue;
        this.publisher = publisher;
        this.directory = directory;
        this.worker = worker;
    }

    /**
     * What an editor wants.
     *
     * @param version the version of the entity that the editor has seen; null when that does not matter
     */
    record Order(
            String operation,
            Kind kind,
            String id,
            @Nullable Long version,
            @Nullable String note,
            @Nullable String editor) {}

    /**
     * Makes an edit. When this returns it is committed, and published unless the index is away.
     *
     * @param change from the directory as it is to the states of all entities that change
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the entity has another version by now
     */
    EditAnswer make(Order order, Function<CurrentStates, Map<String, @Nullable EntityState>> change) {
        EditAnswer answer = QuarkusTransaction.requiringNew().call(() -> {
            log.lock();
            CurrentStates current = new CurrentStates(order.kind(), states, rules);
            current.requireVersion(order.id(), order.version());
            Map<String, @Nullable EntityState> after = change.apply(current);
            Map<String, @Nullable EntityState> before = new TreeMap<>();
            after.keySet().forEach(id -> before.put(id, current.find(id)));
            return commit(order, new Edit(order.operation(), order.kind(), order.id(), before, after), null);
        });
        spread();
        return answer;
    }

    /**
     * Takes an edit back: everything that it changed is as it was before.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such edit of the entity, 409 when what it
     *     changed was changed again
     */
    EditAnswer undo(Order order, long number) {
        EditAnswer answer = QuarkusTransaction.requiringNew().call(() -> {
            log.lock();
            EditLog.Entry entry = log.find(number);
            if (entry == null
                    || entry.edit().kind() != order.kind()
                    || !entry.edit().after().containsKey(order.id())) {
                throw Problems.notFound("the entity has no edit of this number");
            }
            if (entry.undoneBy() != null) {
                throw Problems.of(ProblemType.CONFLICT, "edit " + entry.undoneBy() + " has taken it back already");
            }
            CurrentStates current = new CurrentStates(order.kind(), states, rules);
            current.requireVersion(order.id(), order.version());
            Edit edit = entry.edit();
            for (Map.Entry<String, @Nullable EntityState> then : edit.after().entrySet()) {
                if (!Objects.equals(current.find(then.getKey()), then.getValue())) {
                    throw Problems.of(ProblemType.CONFLICT, "what it changed was changed again: undo that first");
                }
            }
            edit.before().forEach(current::refuseOrphans);
            return commit(order, new Edit("undo", edit.kind(), order.id(), edit.after(), edit.before()), number);
        });
        spread();
        return answer;
    }

    /** The latest edits of an entity, the newest first. */
    List<EditView> history(Kind kind, String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<EditView> history =
                    log.of(kind, id, MOST_LISTED).stream().map(EditView::of).toList();
            if (history.isEmpty() && states.read(kind, id) == null) {
                throw Problems.notFound("there is no entity of this id");
            }
            return history;
        });
    }

    private EditAnswer commit(Order order, Edit edit, @Nullable Long undoes) throws SQLException {
        Long number = null;
        if (!edit.changesNothing()) {
            edit.after().forEach((id, state) -> states.write(edit.kind(), id, state));
            number = log.append(edit, order.note(), order.editor(), undoes);
            queue.add(edit.kind(), edit.after().keySet());
            consequences.follow(number, edit);
            LOG.infof("directory edited: edit=%d, operation=%s, entity=%s", number, edit.operation(), order.id());
        }
        EntityStates.Versioned now = states.read(order.kind(), order.id());
        return new EditAnswer(
                number,
                order.id(),
                now == null ? null : now.version(),
                now == null ? null : now.state().status(),
                now == null ? null : now.state().mergedInto());
    }

    /** What is committed is carried on by the worker in any case; here it only need not wait for its turn. */
    private void spread() {
        worker.wake();
        try {
            publisher.publishChanges();
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException away) {
            LOG.warnf("edit not published yet: reason=%s", away.getMessage());
        }
        directory.upToDate();
    }
}
