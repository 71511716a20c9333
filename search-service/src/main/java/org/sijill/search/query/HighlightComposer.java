package org.sijill.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sijill.index.ArticleField;
import org.sijill.index.TextView;
import org.sijill.search.text.NameAlternatives;
import org.sijill.search.text.SearchText;
import org.sijill.search.text.SearchTextParser;

/**
 * What is marked in titles and bodies. Pure. A query of its own says it: all words in all views, each other name once.
 * The one that ranks says each thing several times, and a hit's passages would cost more than finding it.
 */
final class HighlightComposer {

    /** Characters of a passage, about two lines. */
    private static final int PASSAGE_LENGTH = 160;

    private static final int PASSAGES = 3;

    /** Elasticsearch refuses to analyze texts beyond a million characters for highlighting; offsets need none. */
    private static final int MOST_ANALYZED = 999_999;

    private HighlightComposer() {}

    static void add(ObjectNode request, SearchQuery query, NameAlternatives names) {
        ObjectNode highlight = request.putObject("highlight");
        highlight.put("encoder", "html");
        highlight.putArray("pre_tags").add("<em>");
        highlight.putArray("post_tags").add("</em>");
        highlight.put("order", "score");
        highlight.put("max_analyzed_offset", MOST_ANALYZED);
        ObjectNode fields = highlight.putObject("fields");
        ObjectNode title = fields.putObject(ArticleField.TITLE);
        title.put("number_of_fragments", 0);
        matchedFields(title, ArticleField.TITLE);
        ObjectNode body = fields.putObject(ArticleField.BODY);
        body.put("fragment_size", PASSAGE_LENGTH);
        body.put("number_of_fragments", query.text().isBlank() ? 1 : PASSAGES);
        body.put("no_match_size", PASSAGE_LENGTH);
        matchedFields(body, ArticleField.BODY);
        ArrayNode marked = marked(SearchTextParser.parse(query.text()), names);
        if (!marked.isEmpty()) {
            highlight.putObject("highlight_query").putObject("bool").set("should", marked);
        }
    }

    private static ArrayNode marked(SearchText text, NameAlternatives names) {
        ArrayNode marked = JsonNodeFactory.instance.arrayNode();
        List<String> words = text.words();
        if (!words.isEmpty()) {
            marked.add(TermQueries.anyWord(words));
        }
        text.groups(names).stream()
                .distinct()
                .flatMap(group -> TermQueries.others(group).stream())
                .forEach(marked::add);
        text.clauses().stream()
                .filter(clause -> !clause.excluded() && !clause.isPlainWord())
                .forEach(clause -> marked.add(TermQueries.any(clause.terms(), names)));
        return marked;
    }

    private static void matchedFields(ObjectNode highlighted, String field) {
        ArrayNode matched = highlighted.putArray("matched_fields");
        for (TextView view : TextView.values()) {
            matched.add(view.of(field));
        }
    }
}
