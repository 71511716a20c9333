package org.sijill.search.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sijill.search.query.SearchQuery;

/** Chooses the passages that speak of a day in the range that was asked for. */
final class DatePassageReader {

    /** As many as there are passages of the words that were asked for. */
    private static final int MOST = 3;

    private DatePassageReader() {}

    static List<String> read(JsonNode passages, SearchQuery query) {
        List<String> chosen = new ArrayList<>();
        for (JsonNode passage : passages) {
            LocalDate from = LocalDate.parse(passage.path("from").asText());
            LocalDate to = LocalDate.parse(passage.path("to").asText());
            if (chosen.size() < MOST && query.mentionedMatch().counts(query.mentioned(), from, to)) {
                chosen.add(passage.path("passage").asText());
            }
        }
        return chosen;
    }
}
