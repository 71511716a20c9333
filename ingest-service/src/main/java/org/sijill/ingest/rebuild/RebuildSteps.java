package org.sijill.ingest.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.consistency.IndexComparison;
import org.sijill.ingest.consistency.RangeComparison;
import org.sijill.ingest.generation.GenerationKeeper;
import org.sijill.ingest.generation.GenerationRepository;

/**
 * Takes a rebuild one short step further, in a transaction that holds its row, so that any replica can take the next
 * step and a crash repeats one at most.
 */
@ApplicationScoped
class RebuildSteps {

    private static final Logger LOG = Logger.getLogger(RebuildSteps.class);

    /** Articles of one step: well under a second. */
    private static final int RANGE = 5_000;

    /** Rows that wait in the outbox at most, so that it stays small whatever the number of articles. */
    private static final int MOST_PENDING = 20_000;

    /** Differences that no comparison mends are our fault, and somebody has to look. */
    private static final int MOST_COMPARISONS = 5;

    private final RebuildRepository rebuilds;
    private final GenerationRepository generations;
    private final GenerationKeeper keeper;
    private final IndexComparison comparison;

    RebuildSteps(
            RebuildRepository rebuilds,
            GenerationRepository generations,
            GenerationKeeper keeper,
            IndexComparison comparison) {
        this.rebuilds = rebuilds;
        this.generations = generations;
        this.keeper = keeper;
        this.comparison = comparison;
    }

    /** Takes one step; says whether the next may be worth taking at once. */
    @Transactional
    boolean step() {
        Optional<Rebuild> running = rebuilds.lockRunning();
        running.ifPresent(rebuild -> {
            Rebuild next = next(rebuild);
            if (next.state() != rebuild.state()) {
                LOG.infof(
                        "rebuild goes on: generation=%s, state=%s",
                        rebuild.generation(), next.state().wire());
            }
            rebuilds.save(next);
        });
        return running.isPresent();
    }

    /** Writes down why the running rebuild does not go on. */
    @Transactional
    void note(String detail) {
        rebuilds.lockRunning().ifPresent(rebuild -> rebuilds.save(rebuild.withDetail(detail)));
    }

    private Rebuild next(Rebuild rebuild) {
        return switch (rebuild.state()) {
            case PREPARING -> barrierPassed(rebuild) ? rebuild.in(RebuildState.FILLING) : barrier(rebuild);
            case FILLING -> fill(rebuild);
            case FEEDING -> feed(rebuild);
            case VERIFYING -> verify(rebuild);
            case SWITCHING -> point(rebuild, RebuildState.SWITCHED);
            case ROLLING_BACK -> point(rebuild, RebuildState.ROLLED_BACK);
            case RETIRING -> barrierPassed(rebuild) ? delete(rebuild, RebuildState.RETIRED) : barrier(rebuild);
            case CANCELLING -> barrierPassed(rebuild) ? delete(rebuild, RebuildState.CANCELLED) : barrier(rebuild);
            case SWITCHED, ROLLED_BACK, RETIRED, CANCELLED, FAILED -> rebuild;
        };
    }

    /**
     * A transaction that read the generations before their last change was committed may still write rows by what it
     * read. Its number is below the one that is taken here, after that commit; when no lower number is at work it has
     * ended.
     */
    private Rebuild barrier(Rebuild rebuild) {
        return rebuild.barrier() == null ? rebuild.withBarrier(rebuilds.nextTransaction()) : rebuild.withDetail(null);
    }

    private boolean barrierPassed(Rebuild rebuild) {
        Long barrier = rebuild.barrier();
        return barrier != null && rebuilds.oldestTransaction() >= barrier;
    }

    private Rebuild fill(Rebuild rebuild) {
        if (rebuilds.pending(rebuild.generation()) > MOST_PENDING) {
            return rebuild.withDetail(null);
        }
        GenerationRepository.Range range = generations.enqueueRange(rebuild.generation(), rebuild.reached(), RANGE);
        if (range.last() != null) {
            return rebuild.filledTo(range.last(), range.articles());
        }
        generations.markFilled(rebuild.generation());
        return rebuild.in(RebuildState.FEEDING);
    }

    private Rebuild feed(Rebuild rebuild) {
        if (rebuilds.pending(rebuild.generation()) > 0) {
            return rebuild.withDetail(null);
        }
        comparison.refresh(rebuild.generation());
        return rebuild.comparing();
    }

    private Rebuild verify(Rebuild rebuild) {
        RangeComparison range = comparison.compare(rebuild.generation(), rebuild.reached(), RANGE);
        comparison.repair(rebuild.generation(), range.differences());
        @Nullable String last = range.last();
        Rebuild compared = rebuild.comparedTo(
                last == null ? "" : last, range.checked(), range.differences().size());
        if (last != null) {
            return compared;
        }
        if (compared.differences() > 0) {
            return compared.comparisons() < MOST_COMPARISONS
                    ? compared.in(RebuildState.FEEDING)
                    : failed(compared, "the new generation does not come to equal the record");
        }
        long refused = rebuilds.refusedOnlyBy(rebuild.generation(), rebuild.previous());
        if (refused > 0) {
            return failed(
                    compared,
                    "the new generation refuses " + refused + " articles that readers find now; see the dead letters");
        }
        generations.serve(rebuild.generation());
        return compared.in(RebuildState.SWITCHING);
    }

    private static Rebuild failed(Rebuild rebuild, String detail) {
        return rebuild.in(RebuildState.FAILED).withDetail(detail);
    }

    private Rebuild point(Rebuild rebuild, RebuildState then) {
        keeper.pointReaders();
        return rebuild.in(then);
    }

    private Rebuild delete(Rebuild rebuild, RebuildState then) {
        List<String> fed = generations.active();
        for (String generation : List.of(rebuild.generation(), rebuild.previous())) {
            if (!fed.contains(generation)) {
                // Once more: rows that were committed since the feeding ended.
                generations.retire(generation);
                keeper.delete(generation);
            }
        }
        return rebuild.in(then);
    }
}
