package org.sijill.ingest.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.FieldError;
import org.sijill.http.problem.Problems;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.index.NameKeys;

/** Collects everything that is wrong with what an editor sends. */
final class Checked {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_ID = 100;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PLACE_TYPE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final double RIGHT_ANGLE = 90;
    private static final double STRAIGHT_ANGLE = 180;

    private static final Set<String> ACTOR_TYPES =
            Set.of("person", "state", "organization", "armed-force", "armed-group");

    private final List<FieldError> errors = new ArrayList<>();

    /** A name that has at least one word. */
    String name(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return wrong(field, "is required and must not be blank");
        }
        if (value.length() > LONGEST_NAME) {
            return wrong(field, "must not be longer than " + LONGEST_NAME + " characters");
        }
        if (value.indexOf('\0') >= 0 || NameKeys.key(value).isEmpty()) {
            return wrong(field, "must have letters or digits and no character U+0000");
        }
        return value.strip();
    }

    /** The id of an entity to be made. */
    String slug(String field, @Nullable String value) {
        if (value == null || value.length() > LONGEST_ID || !SLUG.matcher(value).matches()) {
            return wrong(field, "must be a slug of at most " + LONGEST_ID + " small Latin letters, digits and hyphens");
        }
        return value;
    }

    String type(Kind kind, @Nullable String value) {
        if (kind == Kind.ACTOR) {
            return value != null && ACTOR_TYPES.contains(value)
                    ? value
                    : wrong("type", "must be one of person, state, organization, armed-force, armed-group");
        }
        return value != null
                        && value.length() <= LONGEST_ID
                        && PLACE_TYPE.matcher(value).matches()
                ? value
                : wrong("type", "must be a word of small Latin letters such as city");
    }

    String use(@Nullable String value) {
        if (value == null || value.equals("name") || value.equals("guarded")) {
            return value == null ? "name" : value;
        }
        return wrong("use", "must be one of name, guarded");
    }

    void location(Kind kind, EntityDraft draft) {
        if (kind == Kind.ACTOR) {
            absent("parent", draft.parent());
            absent("latitude", draft.latitude());
            absent("longitude", draft.longitude());
            return;
        }
        if ((draft.latitude() == null) != (draft.longitude() == null)) {
            wrong(draft.latitude() == null ? "latitude" : "longitude", "latitude and longitude come together");
        }
        degrees("latitude", draft.latitude(), RIGHT_ANGLE);
        degrees("longitude", draft.longitude(), STRAIGHT_ANGLE);
    }

    void note(@Nullable String note) {
        if (note != null && (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0)) {
            wrong("note", "must not be longer than " + LONGEST_NOTE + " characters nor have the character U+0000");
        }
    }

    /** Notes an error; the value that is returned stands for the one that is wrong. */
    String wrong(String field, String detail) {
        errors.add(new FieldError(field, detail));
        return "";
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names everything that is wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw Problems.invalidFields(errors);
        }
    }

    private void absent(String field, @Nullable Object value) {
        if (value != null) {
            wrong(field, "is of places only");
        }
    }

    private void degrees(String field, @Nullable Double value, double most) {
        if (value != null && !(Math.abs(value) <= most)) {
            wrong(field, "must be degrees between -" + (int) most + " and " + (int) most);
        }
    }
}
