package org.sijill.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.index.ArticleField;
import org.sijill.index.TextView;
import org.sijill.search.text.NameAlternatives;
import org.sijill.search.text.Scope;
import org.sijill.search.text.Term;
import org.sijill.search.text.WordGroup;

/** The query for each kind of term. A term scores what its best view or alternative scores. */
final class TermQueries {

    /** A word of the title stands for so many in the body. */
    static final int TITLE_WEIGHT = 2;

    /** The more a view forgives, the less a match in it says. */
    private static final double EXACT_WEIGHT = 1;

    private static final double PEELED_WEIGHT = 0.95;
    private static final double STEM_WEIGHT = 0.8;

    /** Another name of the same is often the rarer word, but not the better one. */
    static final double NAME_WEIGHT = 0.5;

    /** A word that sounds like the one that was written may be another. */
    private static final double SOUND_WEIGHT = 0.4;

    /** The most frequent spellings of a sound; together they score as one word would. */
    private static final String SOUND_REWRITE = "top_terms_blended_freqs_8";

    /** A phrase is meant as written; a proclitic on its first word does not make it another. */
    private static final List<TextView> PHRASE_VIEWS = List.of(TextView.EXACT, TextView.PEELED);

    private TermQueries() {}

    /** Any of the terms. */
    static ObjectNode any(List<Term> terms, NameAlternatives names) {
        List<ObjectNode> queries = new ArrayList<>();
        for (Term term : terms) {
            if (term.isPlain()) {
                queries.addAll(ways(WordGroup.of(term.text(), names)));
            } else {
                queries.add(query(term));
            }
        }
        return best(queries);
    }

    /**
     * The words of a group or any of its other names, whichever scores best.
     *
     * @param all whether all of the words must occur, where it is they that are found
     */
    static ObjectNode group(WordGroup group, boolean all) {
        if (group.words().size() == 1) {
            return best(ways(group));
        }
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        ArrayNode each = words.putObject("bool").putArray(all ? "must" : "should");
        group.words().forEach(word -> each.add(best(views(word))));
        List<ObjectNode> queries = new ArrayList<>(List.of(words));
        queries.addAll(others(group));
        return best(queries);
    }

    /** In what is another name of the same, or sounds alike. */
    static List<ObjectNode> others(WordGroup group) {
        List<ObjectNode> queries = new ArrayList<>();
        group.otherNames().forEach(name -> queries.add(phrase(name, Scope.ANYWHERE, NAME_WEIGHT)));
        group.sound().ifPresent(sound -> {
            queries.add(sounding(ArticleField.TITLE, sound));
            queries.add(sounding(ArticleField.BODY, sound));
        });
        return queries;
    }

    /** Any of the words, in any view: what a highlight marks. */
    static ObjectNode anyWord(List<String> words) {
        Term term = new Term(Term.Kind.WORD, Scope.ANYWHERE, String.join(" ", words));
        return views(term, "best_fields", List.of(TextView.values()));
    }

    private static ObjectNode sounding(String field, String pattern) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("regexp")
                .putObject(TextView.PEELED.of(field))
                .put("value", pattern)
                .put("rewrite", SOUND_REWRITE)
                .put("boost", SOUND_WEIGHT);
        return root;
    }

    /** Both words near each other in the body, in any form. */
    static ObjectNode near(String field, String words, int slop, double boost) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("match_phrase")
                .putObject(TextView.STEM.of(field))
                .put("query", words)
                .put("slop", slop)
                .put("boost", boost);
        return root;
    }

    private static List<ObjectNode> ways(WordGroup word) {
        List<ObjectNode> queries = new ArrayList<>(views(word.words().get(0)));
        queries.addAll(others(word));
        return queries;
    }

    private static List<ObjectNode> views(String word) {
        return Stream.of(TextView.values()).map(view -> combined(word, view)).toList();
    }

    private static ObjectNode query(Term term) {
        if (term.scope() == Scope.SOURCE) {
            return source(term.text());
        }
        return switch (term.kind()) {
            case WORD -> views(term, "best_fields", List.of(TextView.values()));
            case PHRASE -> phrase(term.text(), term.scope(), 1);
            case PREFIX -> views(term, "bool_prefix", PHRASE_VIEWS);
        };
    }

    private static ObjectNode combined(String word, TextView view) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode query = root.putObject("combined_fields");
        query.put("query", word);
        query.putArray("fields")
                .add(view.of(ArticleField.TITLE) + "^" + TITLE_WEIGHT)
                .add(view.of(ArticleField.BODY));
        query.put("boost", weight(view));
        return root;
    }

    private static ObjectNode phrase(String words, Scope scope, double boost) {
        ObjectNode phrase = views(new Term(Term.Kind.PHRASE, scope, words), "phrase", PHRASE_VIEWS);
        ((ObjectNode) phrase.path("multi_match")).put("boost", boost);
        return phrase;
    }

    private static ObjectNode views(Term term, String type, List<TextView> views) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode query = root.putObject("multi_match");
        query.put("query", term.text()).put("type", type);
        ArrayNode fields = query.putArray("fields");
        for (TextView view : views) {
            fields.add(view.of(ArticleField.TITLE) + "^" + TITLE_WEIGHT * weight(view));
            if (term.scope() == Scope.ANYWHERE) {
                fields.add(view.of(ArticleField.BODY) + "^" + weight(view));
            }
        }
        return root;
    }

    private static ObjectNode source(String name) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode term = root.putObject("constant_score").putObject("filter").putObject("term");
        term.putObject(ArticleField.SOURCE).put("value", name).put("case_insensitive", true);
        return root;
    }

    private static ObjectNode best(List<ObjectNode> queries) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        queries.forEach(root.putObject("dis_max").putArray("queries")::add);
        return root;
    }

    private static double weight(TextView view) {
        return switch (view) {
            case EXACT -> EXACT_WEIGHT;
            case PEELED -> PEELED_WEIGHT;
            case STEM -> STEM_WEIGHT;
        };
    }
}
