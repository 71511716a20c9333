package org.sijill.http.fallback;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.ProblemType;

/** The detail of a problem that the framework made: its own words where they help, ours where they are empty. */
final class FallbackDetail {
    private FallbackDetail() {}

    static String of(ProblemType type, @Nullable String frameworkDetail) {
        return switch (type) {
            case INTERNAL_ERROR -> "something failed that should not; the requestId finds it in the log";
            case NOT_FOUND -> "there is nothing at this address";
            case METHOD_NOT_ALLOWED -> "this address has no such method";
            case NOT_ACCEPTABLE -> "none of the media types in Accept can be produced";
            case UNSUPPORTED_MEDIA_TYPE -> "the Content-Type is not one that is read here; application/json is usual";
            case INVALID_FIELD, BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, CONFLICT, GONE, TOO_LARGE, UNAVAILABLE, TIMEOUT ->
                Optional.ofNullable(frameworkDetail)
                        .filter(FallbackDetail::saysSomething)
                        .orElse(type.title());
        };
    }

    /** The framework writes "HTTP 400 Bad Request" where it has nothing to say. */
    private static boolean saysSomething(String detail) {
        return !detail.isBlank() && !detail.startsWith("HTTP ");
    }
}
