package org.sijill.ingest.database;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;

/** Answers 503 while PostgreSQL is away: nothing was committed, and the caller should come again. */
@Provider
public final class DatabaseFailureMapper extends ExceptionMapperBase<RuntimeException> {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Override
    protected HttpProblem toProblem(RuntimeException failure) {
        return DatabaseFailures.isUnavailable(failure)
                ? Problems.unavailable("the database does not answer; nothing was stored", RETRY_AFTER)
                : Problems.of(ProblemType.INTERNAL_ERROR, "an unexpected failure; it has been logged");
    }
}
