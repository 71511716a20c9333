package org.sijill.ingest.annotation;

import java.util.Locale;

/** When a name of the directory counts as a mention of its entity. */
public enum NameUse {
    /** Wherever it stands. */
    NAME,
    /** The own name of a country or its capital, for the state: only where no locative stands before it. */
    BARE,
    /**
     * Too common a word to count alone: a person or group needs its full name in the same article, a place a noun such as
     * "town" before the name, or a mention of what contains it.
     */
    GUARDED,
    /** Said of many, of this one in articles on a certain country: the opposition, the government forces. */
    CONTEXTUAL,
    /** The nisba adjective of a country: its state acts where the adjective follows a force, a government or an office. */
    NISBA;

    /** The name in data files and in the database. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The use of a wire name. */
    public static NameUse of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
