package org.sijill.search.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.index.ArticleField;
import org.sijill.index.DirectoryEntry;
import org.sijill.index.DirectoryEntry.Kind;
import org.sijill.search.directory.PublishedDirectory;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.suggest.NameIndex.Name;
import org.sijill.search.suggest.Suggestions.Entity;
import org.sijill.search.suggest.WordDirectory.Word;
import org.sijill.text.analysis.Views;
import org.sijill.text.token.WordScanner;

/** Completes what a reader types, from memory; only how often each name occurs is asked of the index. */
@ApplicationScoped
class Suggester {

    /**
     * Far more are matched than shown, so that the most frequent of them are shown: hundreds of names begin with the same
     * two letters, and whoever is in the news every day may have one of the longer ones.
     */
    private static final int MATCHED = 1_000;

    private final PublishedDirectory directory;
    private final CurrentWords words;
    private final SearchIndex index;
    private volatile Names names = new Names("", new NameIndex(List.of()));

    Suggester(PublishedDirectory directory, CurrentWords words, SearchIndex index) {
        this.directory = directory;
        this.words = words;
        this.index = index;
    }

    Suggestions suggest(String typed, int size) {
        List<Name> found = names().completions(typed, MATCHED);
        Map<String, Long> counts = counts(found);
        return new Suggestions(
                best(found, Kind.ACTOR, counts, size), best(found, Kind.PLACE, counts, size), lastWord(typed, size));
    }

    private static List<Entity> best(List<Name> found, Kind kind, Map<String, Long> counts, int size) {
        return found.stream()
                .filter(name -> name.entry().kind() == kind)
                .map(name -> entity(name, counts))
                .sorted(Comparator.comparingLong((Entity entity) -> entity.count() == null ? 0 : -entity.count()))
                .limit(size)
                .toList();
    }

    private static Entity entity(Name name, Map<String, Long> counts) {
        DirectoryEntry entry = name.entry();
        Long count = counts.isEmpty() ? null : counts.getOrDefault(entry.documentId(), 0L);
        return new Entity(entry.id(), entry.label(), entry.labelEn(), entry.type(), name.written(), count);
    }

    /** Of several words the last one is being typed; the others stay as they are. */
    private List<String> lastWord(String typed, int size) {
        int start = -1;
        WordScanner scanner = new WordScanner(typed);
        while (scanner.next()) {
            start = scanner.end() == typed.length() ? scanner.start() : -1;
        }
        if (start < 0) {
            return List.of();
        }
        String before = typed.substring(0, start);
        return words.get().completions(Views.exact(typed.substring(start)), size).stream()
                .map(Word::written)
                .map(word -> before + word)
                .toList();
    }

    /** Articles by the document id of each entity; empty if the index does not answer, which keeps nobody from typing. */
    private Map<String, Long> counts(List<Name> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("track_total_hits", false);
        ObjectNode aggregations = request.putObject("aggs");
        addCounts(aggregations, Kind.ACTOR, ArticleField.ACTORS, found);
        addCounts(aggregations, Kind.PLACE, ArticleField.PLACES, found);
        try {
            JsonNode answer = index.search(request).path("aggregations");
            Map<String, Long> counts = new HashMap<>();
            found.forEach(name -> counts.put(name.entry().documentId(), 0L));
            for (Kind kind : Kind.values()) {
                answer.path(kind.wire())
                        .path("buckets")
                        .forEach(bucket -> counts.put(
                                kind.wire() + ":" + bucket.path("key").asText(),
                                bucket.path("doc_count").asLong()));
            }
            return counts;
        } catch (HttpProblem away) {
            return Map.of();
        }
    }

    private static void addCounts(ObjectNode aggregations, Kind kind, String field, List<Name> found) {
        List<String> ids = found.stream()
                .filter(name -> name.entry().kind() == kind)
                .map(name -> name.entry().id())
                .toList();
        if (!ids.isEmpty()) {
            ObjectNode terms = aggregations.putObject(kind.wire()).putObject("terms");
            terms.put("field", field).put("size", ids.size());
            ids.forEach(terms.putArray("include")::add);
        }
    }

    private NameIndex names() {
        PublishedDirectory.Content content = directory.content();
        Names current = names;
        if (!current.edition().equals(content.edition())) {
            current = new Names(content.edition(), new NameIndex(content.entries()));
            names = current;
        }
        return current.index();
    }

    private record Names(String edition, NameIndex index) {}
}
