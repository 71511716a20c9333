package org.sijill.http.fallback;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Covers {@link Error}s, which the extension leaves to the framework's page for faults. */
// The interface is named again because the index that Quarkus scans does not hold the superclass.
@Provider
@Priority(1)
public final class ErrorMapper extends ExceptionMapperBase<Error> implements ExceptionMapper<Error> {
    @Override
    protected HttpProblem toProblem(Error error) {
        return HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
    }
}
