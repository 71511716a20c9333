package org.sijill.http.problem;

import static java.util.stream.Collectors.joining;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the problem documents of the public contract, as exceptions to be thrown. Details are for people: they name
 * the field and the reason and never repeat what the caller sent.
 */
public final class Problems {
    /** The field that stands for the whole body. */
    public static final String WHOLE_BODY = "$";

    private Problems() {}

    /** A 400 for one field. */
    public static HttpProblem invalidField(String field, String detail) {
        return invalidFields(List.of(new FieldError(field, detail)));
    }

    /**
     * A 400 that lists everything that is wrong.
     *
     * @throws IllegalArgumentException when there is no error to report
     */
    public static HttpProblem invalidFields(List<FieldError> errors) {
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("a problem without an error");
        }
        return builder(ProblemType.INVALID_FIELD, summary(errors))
                .with("errors", errors.stream().map(Problems::asMap).toList())
                .build();
    }

    /** A 404: nothing is here. */
    public static HttpProblem notFound(String detail) {
        return of(ProblemType.NOT_FOUND, detail);
    }

    /** A 410: it was here and was taken away for good. */
    public static HttpProblem gone(String detail) {
        return of(ProblemType.GONE, detail);
    }

    /** A 413 that names the limit in bytes. */
    public static HttpProblem tooLarge(long limitBytes) {
        return builder(ProblemType.TOO_LARGE, "the body is over the limit of " + limitBytes + " bytes")
                .with("limitBytes", limitBytes)
                .build();
    }

    /** A 415: this media type or charset is not read here. */
    public static HttpProblem unsupportedMediaType(String detail) {
        return of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
    }

    /** A 503 with {@code Retry-After}, rounded up to whole seconds. */
    public static HttpProblem unavailable(String detail, Duration retryAfter) {
        var seconds = Math.ceilDiv(retryAfter.toMillis(), 1000L);
        return builder(ProblemType.UNAVAILABLE, detail)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .build();
    }

    /** A problem of any type. */
    public static HttpProblem of(ProblemType type, String detail) {
        return builder(type, detail).build();
    }

    private static HttpProblem.Builder builder(ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail);
    }

    private static String summary(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field() + ": " + error.detail())
                .distinct()
                .collect(joining("; "));
    }

    /** As a map, because a record would need reflection in a native image. */
    private static Map<String, String> asMap(FieldError error) {
        var map = new LinkedHashMap<String, String>();
        map.put("field", error.field());
        map.put("detail", error.detail());
        return map;
    }
}
