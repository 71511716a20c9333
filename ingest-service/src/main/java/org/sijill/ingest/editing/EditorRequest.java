package org.sijill.ingest.editing;

import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.http.query.QueryParameters;

/**
 * What a request says beside its body.
 *
 * @param editor who asks; null when nobody has signed in
 */
record EditorRequest(
        String alias,
        @Nullable Long version,
        @Nullable String note,
        @Nullable String editor) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1_000;
    private static final String RULE = "must be a whole number";

    /** A request without parameters; returns who asks. */
    static @Nullable String plain(UriInfo uri, SecurityContext caller) {
        QueryParameters.of(uri, List.of()).check();
        return name(caller);
    }

    static EditorRequest forAlias(UriInfo uri, SecurityContext caller) {
        QueryParameters parameters = QueryParameters.of(uri, List.of("alias", "version", "note"));
        String alias = parameters.text("alias", LONGEST_NAME).orElse("");
        Long version = parameters.parsed("version", RULE, EditorRequest::number).orElse(null);
        String note = parameters.text("note", LONGEST_NOTE).orElse(null);
        parameters.check();
        if (alias.isBlank()) {
            throw Problems.invalidField("alias", "is required and must not be blank");
        }
        return new EditorRequest(alias, version, note, name(caller));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static @Nullable String name(SecurityContext caller) {
        Principal principal = caller.getUserPrincipal();
        return principal == null ? null : principal.getName();
    }
}
