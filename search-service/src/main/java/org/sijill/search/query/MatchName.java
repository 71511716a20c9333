package org.sijill.search.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of one part of a query: what it looks for, and how. A hit lists the names of the parts that it matches.
 *
 * @param kind how the text is meant
 * @param text the words that are looked for
 * @param of the word of the query that the text stands for, where it is another name of it; null otherwise
 * @param view how forgiving the comparison is: {@code exact}, {@code peeled}, {@code stem}; null where several views
 *     are asked at once
 */
public record MatchName(
        Kind kind,
        String text,
        @Nullable String of,
        @Nullable String view) {

    /** Query texts have no control characters, so this cannot be part of any. */
    private static final String SEPARATOR = "\u001F";

    private static final int PARTS = 4;

    /** What a part of a query looks for. */
    public enum Kind {
        /** A word. */
        WORD("word"),
        /** Words in their order, as the reader quoted them. */
        PHRASE("phrase"),
        /** Another name of whom or what the reader named. */
        NAME("name"),
        /** An Arabic word that sounds like the Latin one that the reader wrote. */
        SOUND("sound"),
        /** The beginning of a word. */
        PREFIX("prefix"),
        /** Two words of the query beside each other. */
        NEAR("near"),
        /** The name of a source. */
        SOURCE("source"),
        /** A selected actor. */
        ACTOR("actor"),
        /** A selected place, or a place inside it. */
        PLACE("place");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name in answers. */
        public String wireName() {
            return wireName;
        }
    }

    String encoded() {
        return String.join(SEPARATOR, kind.name(), orEmpty(view), orEmpty(of), text);
    }

    /** Reads a name of ours; empty for one that is not. */
    public static Optional<MatchName> parse(String encoded) {
        String[] parts = encoded.split(SEPARATOR, PARTS);
        return parts.length < PARTS
                ? Optional.empty()
                : Optional.of(new MatchName(Kind.valueOf(parts[0]), parts[3], orNull(parts[2]), orNull(parts[1])));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
