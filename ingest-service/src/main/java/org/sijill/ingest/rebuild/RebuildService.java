package org.sijill.ingest.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;
import org.sijill.index.IndexSchema;
import org.sijill.ingest.generation.GenerationKeeper;
import org.sijill.ingest.generation.GenerationRepository;

/** What a caller can ask of rebuilds. It is written down at once and done by {@link RebuildSteps}. */
@ApplicationScoped
class RebuildService {

    private static final int LISTED = 20;

    /** Before readers have seen anything of it. */
    private static final Set<RebuildState> UNSEEN = EnumSet.of(
            RebuildState.PREPARING,
            RebuildState.FILLING,
            RebuildState.FEEDING,
            RebuildState.VERIFYING,
            RebuildState.FAILED);

    private final RebuildRepository rebuilds;
    private final GenerationRepository generations;
    private final GenerationKeeper keeper;
    private final Clock clock;

    RebuildService(RebuildRepository rebuilds, GenerationRepository generations, GenerationKeeper keeper, Clock clock) {
        this.rebuilds = rebuilds;
        this.generations = generations;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * Begins a rebuild: from its commit on every change goes to both generations.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when another has not ended
     */
    @Transactional
    RebuildView begin() {
        String generation = IndexSchema.generationName(clock.instant());
        String previous = generations.serving();
        generations.add(generation);
        Rebuild begun = rebuilds.begin(generation, previous)
                .orElseThrow(() -> Problems.of(
                        ProblemType.CONFLICT,
                        "a rebuild has not ended; cancel it, or retire the generation that readers do not see"));
        // Before the commit, so that no change is sent to an index that is not there.
        keeper.create(generation);
        return view(begun);
    }

    @Transactional
    RebuildView get(long id) {
        return view(rebuilds.find(id).orElseThrow(RebuildService::unknown));
    }

    @Transactional
    RebuildList list() {
        return new RebuildList(rebuilds.newest(LISTED).stream().map(this::view).toList());
    }

    /** Gives up a rebuild that readers have not seen. */
    @Transactional
    RebuildView cancel(long id) {
        Rebuild rebuild = require(id, UNSEEN, "it can be cancelled only before readers see the new generation");
        generations.retire(rebuild.generation());
        return change(rebuild, RebuildState.CANCELLING);
    }

    /** Shows readers the old generation again. */
    @Transactional
    RebuildView rollBack(long id) {
        Rebuild rebuild = require(
                id, EnumSet.of(RebuildState.SWITCHED), "it can be rolled back only while both generations are fed");
        generations.serve(rebuild.previous());
        return change(rebuild, RebuildState.ROLLING_BACK);
    }

    /** Deletes the generation that readers do not see. */
    @Transactional
    RebuildView retire(long id) {
        Rebuild rebuild = require(
                id,
                EnumSet.of(RebuildState.SWITCHED, RebuildState.ROLLED_BACK),
                "there is a generation to retire only after readers were moved");
        generations.retire(rebuild.unseen());
        return change(rebuild, RebuildState.RETIRING);
    }

    private Rebuild require(long id, Set<RebuildState> states, String otherwise) {
        Rebuild rebuild = rebuilds.lock(id).orElseThrow(RebuildService::unknown);
        if (!states.contains(rebuild.state())) {
            throw Problems.of(
                    ProblemType.CONFLICT, "the rebuild is " + rebuild.state().wire() + "; " + otherwise);
        }
        return rebuild;
    }

    private RebuildView change(Rebuild rebuild, RebuildState state) {
        Rebuild changed = rebuild.in(state);
        rebuilds.save(changed);
        return view(changed);
    }

    private RebuildView view(Rebuild rebuild) {
        return RebuildView.of(rebuild, rebuilds.articles(), rebuilds.pending(rebuild.generation()));
    }

    private static RuntimeException unknown() {
        return Problems.notFound("there is no rebuild of this id");
    }
}
