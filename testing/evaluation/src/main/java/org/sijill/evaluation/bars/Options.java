package org.sijill.evaluation.bars;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command was asked.
 *
 * @param data the folder with {@code news/}
 * @param articles how many to load, at least 1
 * @param requests how many random searches to make, at least 1
 */
record Options(Path data, int articles, int requests) {

    private static final int ARTICLES = 4_000;
    private static final int REQUESTS = 150;

    /** The options; none if one is not understood. */
    static Optional<Options> read(List<String> arguments, Path root) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            given.put(arguments.get(i), arguments.get(i + 1));
        }
        if (given.size() * 2 != arguments.size()
                || !List.of("--data", "--articles", "--requests").containsAll(given.keySet())) {
            return Optional.empty();
        }
        Path data = given.containsKey("--data") ? Path.of(given.get("--data")) : root.resolve("../shared/data");
        int articles = number(given.get("--articles"), ARTICLES);
        int requests = number(given.get("--requests"), REQUESTS);
        return articles < 1 || requests < 1
                ? Optional.empty()
                : Optional.of(new Options(data.normalize(), articles, requests));
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
