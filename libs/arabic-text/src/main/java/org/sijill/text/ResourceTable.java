package org.sijill.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A word list or table kept as a text file beside the class that uses it: UTF-8, one row a line, fields separated by
 * white space, everything after {@code #} is the reason for the row, empty lines are ignored.
 */
public final class ResourceTable {
    private ResourceTable() {}

    /**
     * Reads all rows.
     *
     * @param owner the class beside which the file lies
     * @param name the file's name
     * @return the rows, each with its fields, at least one
     * @throws IllegalStateException if the file is not on the class path
     */
    public static List<List<String>> rows(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The table " + name + " is missing beside " + owner.getName() + ": the jar is incomplete");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(ResourceTable::withoutReason)
                    .filter(line -> !line.isEmpty())
                    .map(line -> List.of(line.split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read", e);
        }
    }

    private static String withoutReason(String line) {
        int reason = line.indexOf('#');
        return (reason < 0 ? line : line.substring(0, reason)).strip();
    }
}
