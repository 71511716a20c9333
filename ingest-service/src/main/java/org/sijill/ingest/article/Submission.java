package org.sijill.ingest.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.FieldError;
import org.sijill.http.problem.Problems;
import org.sijill.index.Published;
import org.sijill.text.identity.ArticleIdentity;
import org.sijill.text.identity.Digests;

/**
 * A draft that has been checked.
 *
 * @param id the article's public id, which follows from the identity
 * @param identityKey what makes two submissions the same article
 */
record Submission(
        String id,
        String identityKey,
        String source,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String title,
        String body,
        @Nullable Published published,
        String language) {

    /** Longest values, in UTF-16 units. The body's limit is that of the request. */
    private static final int SOURCE_LENGTH = 200;

    private static final int EXTERNAL_ID_LENGTH = 500;
    private static final int URL_LENGTH = 2_000;
    private static final int TITLE_LENGTH = 2_000;
    private static final int DATE_LENGTH = 40;

    private static final String DEFAULT_LANGUAGE = "ar";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

    /**
     * Checks a draft.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, naming every field that is wrong and why
     */
    static Submission of(ArticleDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        String source = source(required("source", draft.source(), SOURCE_LENGTH, errors), errors);
        String body = required("body", draft.body(), Integer.MAX_VALUE, errors);
        String externalId = optional("externalId", draft.externalId(), EXTERNAL_ID_LENGTH, errors);
        String title = optional("title", draft.title(), TITLE_LENGTH, errors);
        String url = url(optional("url", draft.url(), URL_LENGTH, errors), errors);
        Published published = published(optional("publishedAt", draft.publishedAt(), DATE_LENGTH, errors), errors);
        String language = language(draft.language(), errors);
        if (!errors.isEmpty()) {
            throw Problems.invalidFields(errors);
        }
        String key = ArticleIdentity.key(source, externalId, url, title, body);
        return new Submission(ArticleIdentity.id(key), key, source, externalId, url, title, body, published, language);
    }

    private static String required(String field, @Nullable String value, int longest, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, "is required and must not be blank"));
            return "";
        }
        checkText(field, value, longest, errors);
        return value;
    }

    private static @Nullable String optional(
            String field, @Nullable String value, int longest, List<FieldError> errors) {
        if (value == null) {
            return null;
        }
        if (value.isBlank()) {
            errors.add(new FieldError(field, "must not be blank; leave it out when it is unknown"));
            return null;
        }
        checkText(field, value, longest, errors);
        return value;
    }

    private static void checkText(String field, String value, int longest, List<FieldError> errors) {
        if (value.length() > longest) {
            errors.add(new FieldError(field, "must not be longer than " + longest + " characters"));
        }
        if (value.indexOf('\0') >= 0) {
            // PostgreSQL cannot keep it, and what cannot be kept as received is refused.
            errors.add(new FieldError(field, "must not contain the character U+0000"));
        }
        if (hasUnpairedSurrogate(value)) {
            errors.add(new FieldError(field, "must not contain an unpaired surrogate"));
        }
    }

    private static boolean hasUnpairedSurrogate(String value) {
        return value.codePoints()
                .anyMatch(codePoint -> codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    /** The identity puts the source in a line of its own. */
    private static String source(String value, List<FieldError> errors) {
        if (value.indexOf('\n') >= 0) {
            errors.add(new FieldError("source", "must not contain a line feed"));
        }
        return value;
    }

    private static @Nullable String url(@Nullable String value, List<FieldError> errors) {
        if (value != null) {
            try {
                ArticleIdentity.normalizeUrl(value);
            } catch (IllegalArgumentException failure) {
                errors.add(new FieldError("url", String.valueOf(failure.getMessage())));
            }
        }
        return value;
    }

    private static @Nullable Published published(@Nullable String value, List<FieldError> errors) {
        if (value == null) {
            return null;
        }
        try {
            return Published.parse(value);
        } catch (IllegalArgumentException failure) {
            errors.add(new FieldError("publishedAt", String.valueOf(failure.getMessage())));
            return null;
        }
    }

    private static String language(@Nullable String value, List<FieldError> errors) {
        if (value == null) {
            return DEFAULT_LANGUAGE;
        }
        if (!LANGUAGE.matcher(value).matches()) {
            errors.add(new FieldError("language", "must be a BCP 47 tag such as ar or ar-SY"));
        }
        return value;
    }

    /** The SHA-256 over title and body as received. */
    byte[] digest() {
        return Digests.sha256(title == null ? "" : title, body);
    }

    /** The time of publication as it was given. */
    @Nullable
    String publishedText() {
        return published == null ? null : published.text();
    }

    /** Where the article can be read. */
    URI location() {
        return URI.create("/api/v1/articles/" + id);
    }
}
