package org.sijill.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sijill.index.ArticleField;
import org.sijill.index.TextView;
import org.sijill.search.text.NameAlternatives;
import org.sijill.search.text.Scope;
import org.sijill.search.text.Term;

/** The query for each kind of term. A term scores what its best view or alternative scores. */
final class TermQueries {

    /** A word of the title stands for so many in the body. */
    static final int TITLE_WEIGHT = 2;

    /** The more a view forgives, the less a match in it says. */
    private static final double EXACT_WEIGHT = 1;

    private static final double PEELED_WEIGHT = 0.95;
    private static final double STEM_WEIGHT = 0.8;

    /** Another name of the same is nearly as good as the one that was written. */
    private static final double NAME_WEIGHT = 0.9;

    /** A phrase is meant as written; a proclitic on its first word does not make it another. */
    private static final List<TextView> PHRASE_VIEWS = List.of(TextView.EXACT, TextView.PEELED);

    private TermQueries() {}

    /** Any of the terms. */
    static ObjectNode any(List<Term> terms, NameAlternatives names) {
        List<ObjectNode> queries = new ArrayList<>();
        for (Term term : terms) {
            queries.addAll(
                    term.isPlain() ? alternatives(term.text(), names.of(List.of(term.text()))) : List.of(query(term)));
        }
        return best(queries);
    }

    /** A query for each word; a word that is part of a name is also found by the other names of the same. */
    static List<ObjectNode> words(List<String> words, NameAlternatives names) {
        List<Set<String>> others = new ArrayList<>();
        words.forEach(word -> others.add(new LinkedHashSet<>()));
        for (int from = 0; from < words.size(); from++) {
            int longest = Math.min(words.size(), from + NameAlternatives.LONGEST);
            for (int to = from + 1; to <= longest; to++) {
                List<String> found = names.of(words.subList(from, to));
                others.subList(from, to).forEach(other -> other.addAll(found));
            }
        }
        List<ObjectNode> queries = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            queries.add(best(alternatives(words.get(i), List.copyOf(others.get(i)))));
        }
        return queries;
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

    private static List<ObjectNode> alternatives(String word, List<String> names) {
        List<ObjectNode> queries = new ArrayList<>();
        for (TextView view : TextView.values()) {
            queries.add(combined(word, view));
        }
        names.forEach(name -> queries.add(phrase(name, Scope.ANYWHERE, NAME_WEIGHT)));
        return queries;
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
