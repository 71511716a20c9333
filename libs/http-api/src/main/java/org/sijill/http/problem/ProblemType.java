package org.sijill.http.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problem. Their {@code type} and title are part of the public contract and never change. */
public enum ProblemType {
    /** A field of the body or a query parameter is wrong; the extension {@code errors} says which and why. */
    INVALID_FIELD(400, "A field is not valid"),
    /** The request cannot be understood for a reason that has no field. */
    BAD_REQUEST(400, "The request is not valid"),
    /** The caller did not say who they are. */
    UNAUTHORIZED(401, "Identification is required"),
    /** The caller may not do this. */
    FORBIDDEN(403, "This is not allowed"),
    /** There is nothing at this address. */
    NOT_FOUND(404, "Not found"),
    /** The address exists but has no such method; the header {@code Allow} lists those it has. */
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    /** None of the media types that the caller accepts can be produced. */
    NOT_ACCEPTABLE(406, "The accepted media types cannot be produced"),
    /** The request contradicts the present state. */
    CONFLICT(409, "The request contradicts the present state"),
    /** It was here and was taken away for good. */
    GONE(410, "Gone"),
    /** The body is over the limit. */
    TOO_LARGE(413, "The body is too large"),
    /** The body's media type or charset is not one that is read here. */
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    /** A fault of ours; the extension {@code requestId} finds it in the log. */
    INTERNAL_ERROR(500, "Internal error"),
    /** A part that is needed does not answer; the header {@code Retry-After} says when to try again. */
    UNAVAILABLE(503, "Temporarily unavailable"),
    /** A part that is needed took too long. */
    TIMEOUT(504, "Timed out");

    private final int status;
    private final String title;
    private final URI uri;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
        this.uri = URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The title, the same for every problem of this type. */
    public String title() {
        return title;
    }

    /** The URI reference that stands in {@code type}. */
    public URI uri() {
        return uri;
    }

    /** The type for a status that came without one; of two types for one status the more general. */
    public static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && type != INVALID_FIELD)
                .findFirst();
    }
}
