package org.sijill.http.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;

/**
 * Turns Jackson's exceptions into problems that name the field and the reason. Nothing of the caller's text is
 * repeated, except the name of a field that is unknown or given twice.
 */
public final class JsonErrors {
    private JsonErrors() {}

    /** The problem for an exception that Jackson threw while it read a request's body. */
    public static HttpProblem problem(JsonProcessingException exception) {
        return switch (exception) {
            case InvalidDefinitionException fault ->
                Problems.of(ProblemType.INTERNAL_ERROR, "the answer could not be made; this is our fault");
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case JsonMappingException mapping -> badValue(mapping);
            case InputCoercionException number -> numberOutOfRange(number);
            case StreamConstraintsException constraint -> overConstraint(constraint);
            default -> notJson(exception);
        };
    }

    private static HttpProblem unknownField(UnrecognizedPropertyException exception) {
        Collection<Object> known = exception.getKnownPropertyIds();
        var names = new TreeSet<String>();
        if (known != null) {
            known.forEach(name -> names.add(name.toString()));
        }
        return Problems.invalidField(
                JsonFieldPath.of(exception.getPath()), "is not a known field; known are " + String.join(", ", names));
    }

    private static HttpProblem badValue(JsonMappingException exception) {
        return switch (exception.getCause()) {
            case HttpProblem problem -> problem;
            case JsonProcessingException cause -> problem(cause);
            case StrictScalars.UnstorableTextException cause ->
                Problems.invalidField(
                        JsonFieldPath.of(exception.getPath()), Objects.requireNonNull(cause.getMessage()));
            case null, default -> Problems.invalidField(JsonFieldPath.of(exception.getPath()), reason(exception));
        };
    }

    private static String reason(JsonMappingException exception) {
        var message = Objects.requireNonNullElse(exception.getOriginalMessage(), "");
        if (message.startsWith("Trailing token")) {
            return "nothing may follow the JSON value" + at(exception.getLocation());
        }
        if (message.startsWith("No content to map")) {
            return "a JSON object is required";
        }
        if (exception instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return ExpectedForm.of(mismatch.getTargetType());
        }
        return "has a value that is not accepted";
    }

    private static HttpProblem numberOutOfRange(InputCoercionException exception) {
        return Problems.invalidField(fieldAt(exception), ExpectedForm.of(exception.getTargetType()));
    }

    /** For errors of the tokenizer, which do not carry a path. */
    private static String fieldAt(JsonProcessingException exception) {
        return exception.getProcessor() instanceof JsonParser parser
                ? JsonFieldPath.of(parser.getParsingContext())
                : Problems.WHOLE_BODY;
    }

    private static HttpProblem overConstraint(StreamConstraintsException exception) {
        var message = Objects.requireNonNullElse(exception.getOriginalMessage(), "");
        var reason = message.contains("nesting depth") ? "is nested too deeply" : "holds a number or a name too long";
        return Problems.invalidField(Problems.WHOLE_BODY, reason + at(exception.getLocation()));
    }

    private static HttpProblem notJson(JsonProcessingException exception) {
        var message = Objects.requireNonNullElse(exception.getOriginalMessage(), "");
        if (message.startsWith("Duplicate field")) {
            return Problems.invalidField(fieldAt(exception), "is given twice" + at(exception.getLocation()));
        }
        return Problems.invalidField(Problems.WHOLE_BODY, "is not JSON" + at(exception.getLocation()));
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
