package org.sijill.http.problem;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param field path in the JSON body ({@code publishedAt}, {@code actors[2].label}, {@code $} for the whole body), or
 *     the name of a query parameter
 * @param detail the reason, to be read after the field's name: "must be between 0 and 100"; never the value itself
 */
public record FieldError(String field, String detail) {}
