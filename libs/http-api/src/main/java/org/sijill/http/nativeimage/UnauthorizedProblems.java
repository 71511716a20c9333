package org.sijill.http.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;

/**
 * Replaces the one class of resteasy-problem 3.21 that reads a field which Quarkus 3.34 no longer has
 * ({@code ChallengeData.headerName}). A native image links every class and is refused for it; a JVM would fail at the
 * first challenge, and no service of ours makes one yet.
 */
@TargetClass(className = "io.quarkiverse.resteasy.problem.security.HttpUnauthorizedUtils")
final class UnauthorizedProblems {

    private UnauthorizedProblems() {}

    @Substitute
    static Uni<HttpProblem> toProblem(RoutingContext context, Exception failure) {
        return Uni.createFrom().item(Problems.of(ProblemType.UNAUTHORIZED, "identification is required"));
    }
}
