package org.sijill.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a caller needs in order to call an operation. The roles are ordered: who has one has those before it. */
public enum Need {
    /** No token. */
    ANYONE,
    /** No token: another part of Sijill is asking, and only such can get here. */
    INSIDE,
    /** May read; while reading is open everybody may. */
    READER,
    /** May write articles and directories. */
    EDITOR,
    /** May do what concerns the whole installation. */
    ADMIN;

    /** Whether a token is not asked for at all. */
    public boolean isNothing() {
        return this == ANYONE || this == INSIDE;
    }

    /** Whether one of a token's roles is enough. */
    public boolean isMetBy(Set<String> given) {
        return isNothing() || roles().stream().anyMatch(given::contains);
    }

    /** The names of the roles that are enough. */
    private Set<String> roles() {
        return switch (this) {
            case ANYONE, INSIDE -> Set.of();
            case READER -> Set.of("reader", "editor", "admin");
            case EDITOR -> Set.of("editor", "admin");
            case ADMIN -> Set.of("admin");
        };
    }

    static Need of(String word) {
        return Arrays.stream(values())
                .filter(need -> need.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such need: " + word));
    }
}
