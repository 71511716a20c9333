package org.sijill.http.fallback;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sijill.http.json.JsonErrors;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;

/**
 * The last hand on every problem: errors of the JSON reader are put into words, a type and a title are given to what
 * came without, a {@code requestId} to what is our fault, and each is logged once: 500 with its stack trace at ERROR,
 * 503 and 504 in one line at WARN (the part that is down logs the rest), what the caller did wrong at DEBUG.
 */
@Singleton
public final class ProblemCompletion implements ProblemPostProcessor {
    private static final Logger LOG = Logger.getLogger(ProblemCompletion.class);

    /** Before the extension's own post-processors, which have 101 and 99. */
    private static final int BEFORE_ALL_OTHERS = 1000;

    private final CurrentRequest currentRequest;

    ProblemCompletion(CurrentRequest currentRequest) {
        this.currentRequest = currentRequest;
    }

    @Override
    public int priority() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var completed = jsonError(context.cause)
                .map(JsonErrors::problem)
                .orElseGet(() -> problem.getType() == null ? typed(problem) : problem);
        if (completed.getStatusCode() == ProblemType.METHOD_NOT_ALLOWED.status()) {
            completed = withAllow(completed);
        }
        return completed.getStatusCode() >= 500 ? ourFault(completed, context.cause) : callersFault(completed);
    }

    private static Optional<JsonProcessingException> jsonError(@Nullable Throwable cause) {
        return switch (cause) {
            case JsonProcessingException json -> Optional.of(json);
            case WebApplicationException wrapper
            when wrapper.getCause() instanceof JsonProcessingException json -> Optional.of(json);
            case null, default -> Optional.empty();
        };
    }

    private HttpProblem typed(HttpProblem problem) {
        var type = ProblemType.ofStatus(problem.getStatusCode());
        if (type.isEmpty()) {
            return problem;
        }
        var builder = HttpProblem.builder(Problems.of(type.get(), FallbackDetail.of(type.get(), problem.getDetail())));
        problem.getHeaders().forEach(builder::withHeader);
        problem.getParameters().forEach(builder::with);
        return builder.build();
    }

    private HttpProblem withAllow(HttpProblem problem) {
        var methods = currentRequest.allowedMethods();
        return methods.isEmpty()
                ? problem
                : HttpProblem.builder(problem)
                        .withHeader("Allow", String.join(", ", methods))
                        .build();
    }

    private HttpProblem ourFault(HttpProblem problem, @Nullable Throwable cause) {
        var requestId = currentRequest.id();
        var status = problem.getStatusCode();
        if (status == ProblemType.UNAVAILABLE.status() || status == ProblemType.TIMEOUT.status()) {
            LOG.warnf("Request failed requestId=%s status=%d detail=\"%s\"", requestId, status, problem.getDetail());
        } else {
            LOG.errorf(cause, "Request failed requestId=%s status=%d", requestId, status);
        }
        return HttpProblem.builder(problem).with("requestId", requestId).build();
    }

    private static HttpProblem callersFault(HttpProblem problem) {
        LOG.debugf("Request refused status=%d detail=\"%s\"", problem.getStatusCode(), problem.getDetail());
        return problem;
    }
}
