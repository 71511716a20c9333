package org.sijill.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.search.query.MatchName.Kind;

/**
 * Names the parts of a composed query that look for words, so that Elasticsearch says of each hit which of them it
 * matched, and with what score. It works on the finished query: what is composed does not depend on being explained.
 */
final class MatchNames {

    private static final String NAME = "_name";

    private MatchNames() {}

    /** Names all parts in place. */
    static void giveTo(JsonNode query) {
        visit(query, null);
    }

    /** @return the words that a part looks for, which the names beside it are other names of */
    private static @Nullable String visit(JsonNode query, @Nullable String word) {
        for (var part : query.properties()) {
            JsonNode body = part.getValue();
            switch (part.getKey()) {
                case "bool" -> {
                    return visitAll(body);
                }
                case "dis_max" -> {
                    return visitAlternatives(body.path("queries"));
                }
                case "function_score" -> visit(body.path("query"), null);
                case "constant_score" -> constant(body);
                case "combined_fields" -> {
                    String text = body.path("query").asText();
                    name(body, new MatchName(Kind.WORD, text, null, view(firstField(body))));
                    return text;
                }
                case "multi_match" -> name(body, multiMatch(body, word));
                case "regexp" -> sound(body, word);
                case "match_phrase", "match" -> field(body, part.getKey());
                default -> {}
            }
        }
        return word;
    }

    /** @return the words of all parts together: those of a name */
    private static @Nullable String visitAll(JsonNode bool) {
        List<String> words = new ArrayList<>();
        for (String occurrence : List.of("must", "should")) {
            for (JsonNode query : bool.path(occurrence)) {
                String word = visit(query, null);
                if (word != null) {
                    words.add(word);
                }
            }
        }
        return words.isEmpty() ? null : String.join(" ", words);
    }

    /** What was written stands before its other names. */
    private static @Nullable String visitAlternatives(JsonNode queries) {
        String word = null;
        for (JsonNode query : queries) {
            word = visit(query, word);
        }
        return word;
    }

    /** Nobody can read the pattern; the word that sounds like it says as much. */
    private static void sound(JsonNode body, @Nullable String word) {
        for (var field : body.properties()) {
            if (word != null) {
                name(field.getValue(), new MatchName(Kind.SOUND, word, null, view(field.getKey())));
            }
        }
    }

    private static MatchName multiMatch(JsonNode body, @Nullable String word) {
        String text = body.path("query").asText();
        return switch (body.path("type").asText()) {
            case "phrase" ->
                // Other names weigh less than what was written.
                body.path("boost").asDouble(1) < 1
                        ? new MatchName(Kind.NAME, text, word, null)
                        : new MatchName(Kind.PHRASE, text, null, null);
            case "bool_prefix" -> new MatchName(Kind.PREFIX, text, null, null);
            default -> new MatchName(Kind.WORD, text, null, null);
        };
    }

    private static void constant(JsonNode body) {
        for (JsonNode value : body.path("filter").path("term")) {
            name(body, new MatchName(Kind.SOURCE, value.path("value").asText(), null, null));
        }
    }

    private static void field(JsonNode body, String type) {
        for (var field : body.properties()) {
            String text = field.getValue().path("query").asText();
            Kind kind = type.equals("match") ? Kind.WORD : Kind.NEAR;
            name(field.getValue(), new MatchName(kind, text, null, view(field.getKey())));
        }
    }

    private static void name(JsonNode body, MatchName name) {
        if (body instanceof ObjectNode named) {
            named.put(NAME, name.encoded());
        }
    }

    private static String firstField(JsonNode body) {
        return body.path("fields").path(0).asText();
    }

    /** The view of a field such as {@code title.peeled^2}. */
    private static String view(String field) {
        int boost = field.indexOf('^');
        String plain = boost < 0 ? field : field.substring(0, boost);
        int suffix = plain.indexOf('.');
        return suffix < 0 ? "exact" : plain.substring(suffix + 1);
    }
}
