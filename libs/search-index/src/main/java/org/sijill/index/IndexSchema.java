package org.sijill.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sijill.text.analysis.AnalysisVersion;

/**
 * The schema of the article index that this code reads and feeds, and the names that follow from it. A generation is
 * one index of a schema; readers use the schema's alias and never see a generation's name.
 */
public final class IndexSchema {

    /** Raised when the mapping changes in a way that old documents do not fit. */
    public static final int VERSION = 1;

    /** The analysis that generations of this schema are bound to. */
    public static final String ANALYSIS = AnalysisVersion.CURRENT;

    /** Where readers search: the newest generation, filtered to live articles. */
    public static final String READ_ALIAS = "articles-s" + VERSION;

    /** The directory of actors and places: labels, aliases, parents, locations. */
    public static final String DIRECTORY_INDEX = "directory-s" + VERSION;

    private static final DateTimeFormatter GENERATION_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private IndexSchema() {}

    /** The name of a generation made at the given time, for instance {@code articles-s1-20261122t101500123}. */
    public static String generationName(Instant madeAt) {
        return READ_ALIAS + "-" + GENERATION_TIME.format(madeAt);
    }

    /**
     * The alias through which a generation is fed. Writes require an alias, so that Elasticsearch cannot make an index
     * with a guessed mapping when a generation has vanished.
     */
    public static String feedAlias(String generation) {
        return generation + "-feed";
    }

    /** Settings and mapping of a generation, JSON. */
    public static String articlesJson() {
        return resource("articles-v1.json");
    }

    /** Settings and mapping of the directory, JSON. */
    public static String directoryJson() {
        return resource("directory-v1.json");
    }

    private static String resource(String name) {
        try (InputStream stream = IndexSchema.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Resource " + name + " is missing from search-index");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
