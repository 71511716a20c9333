package org.sijill.ingest.alert;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.FieldError;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.outbound.WebAddress;

/**
 * A search to be saved that has been checked, all but its query, which search-service reads.
 *
 * @param query what follows the question mark of a search
 * @param webhook where matches are posted; null when they are fetched
 */
record SavedSearchForm(String name, String query, @Nullable URI webhook) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_QUERY = 4_000;

    /**
     * Checks a draft.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, naming every field that is wrong and why
     */
    static SavedSearchForm of(SavedSearchDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        String name = text("name", draft.name(), LONGEST_NAME, errors);
        String query = text("query", draft.query(), LONGEST_QUERY, errors);
        URI webhook = draft.webhook() == null ? null : address(draft.webhook(), errors);
        if (!errors.isEmpty()) {
            throw Problems.invalidFields(errors);
        }
        return new SavedSearchForm(name, query.startsWith("?") ? query.substring(1) : query, webhook);
    }

    private static String text(String field, @Nullable String value, int longest, List<FieldError> errors) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, "is required and must not be blank"));
            return "";
        }
        if (value.length() > longest) {
            errors.add(new FieldError(field, "must not be longer than " + longest + " characters"));
        }
        return value;
    }

    private static @Nullable URI address(String value, List<FieldError> errors) {
        Optional<URI> address = WebAddress.of(value);
        if (address.isEmpty()) {
            errors.add(new FieldError(
                    "webhook",
                    "must be an absolute https or http address of at most " + WebAddress.LONGEST
                            + " characters without user and fragment"));
        }
        return address.orElse(null);
    }
}
