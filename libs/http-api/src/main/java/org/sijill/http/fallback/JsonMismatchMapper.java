package org.sijill.http.fallback;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sijill.http.json.JsonErrors;

/** Stands before the framework's own mapper for this exception, which answers in a form of its own. */
// The interface is named again because the index that Quarkus scans does not hold the superclass.
@Provider
@Priority(1)
public final class JsonMismatchMapper extends ExceptionMapperBase<MismatchedInputException>
        implements ExceptionMapper<MismatchedInputException> {
    @Override
    protected HttpProblem toProblem(MismatchedInputException exception) {
        return JsonErrors.problem(exception);
    }
}
