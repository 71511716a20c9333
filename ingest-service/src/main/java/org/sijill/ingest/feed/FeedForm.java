package org.sijill.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.FieldError;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.outbound.WebAddress;

/** A feed to be followed that has been checked. Whether its address may be fetched is checked at each poll. */
record FeedForm(URI url, String source, int intervalMinutes) {

    private static final int LONGEST_SOURCE = 200;
    private static final int USUAL_INTERVAL = 15;

    /** A week. */
    private static final int LONGEST_INTERVAL = 7 * 24 * 60;

    private static final URI NONE = URI.create("");

    /**
     * Checks a draft.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, naming every field that is wrong and why
     */
    static FeedForm of(FeedDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        URI url = url(draft.url(), errors);
        String source = source(draft.source(), errors);
        int interval = interval(draft.intervalMinutes(), errors);
        if (!errors.isEmpty()) {
            throw Problems.invalidFields(errors);
        }
        return new FeedForm(url, source, interval);
    }

    private static URI url(@Nullable String value, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError("url", "is required and must not be blank"));
            return NONE;
        }
        return WebAddress.of(value).orElseGet(() -> {
            errors.add(new FieldError(
                    "url",
                    "must be an absolute https or http address of at most " + WebAddress.LONGEST
                            + " characters without user and fragment"));
            return NONE;
        });
    }

    private static String source(@Nullable String value, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError("source", "is required and must not be blank"));
            return "";
        }
        if (value.length() > LONGEST_SOURCE) {
            errors.add(new FieldError("source", "must not be longer than " + LONGEST_SOURCE + " characters"));
        }
        if (value.indexOf('\0') >= 0) {
            errors.add(new FieldError("source", "must not have the character NUL"));
        }
        return value;
    }

    private static int interval(@Nullable Integer value, List<FieldError> errors) {
        int interval = value == null ? USUAL_INTERVAL : value;
        if (interval < 1 || interval > LONGEST_INTERVAL) {
            errors.add(new FieldError("intervalMinutes", "must be between 1 and " + LONGEST_INTERVAL));
        }
        return interval;
    }
}
