package org.sijill.ingest.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** The data files that ship with the service: one JSON object per line, each with its origin. */
final class ShippedDirectory {

    private static final String ACTORS = "actors.jsonl";
    private static final String PLACES = "places.jsonl";

    private ShippedDirectory() {}

    static List<JsonNode> actors() {
        return rows(ACTORS);
    }

    static List<JsonNode> places() {
        return rows(PLACES);
    }

    /** Changes whenever a data file does. */
    static int checksum() {
        CRC32 checksum = new CRC32();
        checksum.update(bytes(ACTORS));
        checksum.update(bytes(PLACES));
        return (int) checksum.getValue();
    }

    private static List<JsonNode> rows(String file) {
        try (MappingIterator<JsonNode> rows =
                new ObjectMapper().readerFor(JsonNode.class).readValues(bytes(file))) {
            return rows.readAll();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = ShippedDirectory.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("Resource " + file + " is missing from ingest-service");
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
