package org.sijill.text.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in the tree of phrases, whose edges are folded words. */
final class PhraseNode<T> {
    private final Map<String, PhraseNode<T>> children = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final List<T> valuesWithOptionalArticle = new ArrayList<>();

    void addExact(T value) {
        addOnce(values, value);
    }

    void addWithOptionalArticle(T value) {
        addOnce(values, value);
        addOnce(valuesWithOptionalArticle, value);
    }

    private static <T> void addOnce(List<T> values, T value) {
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    @Nullable
    PhraseNode<T> child(String word) {
        return children.get(word);
    }

    PhraseNode<T> childOrNew(String word) {
        return children.computeIfAbsent(word, absent -> new PhraseNode<>());
    }

    /** What ends here, if the article before the first word was removed or not. */
    List<T> values(boolean articleRemoved) {
        return articleRemoved ? valuesWithOptionalArticle : values;
    }

    PhraseNode<T> copy() {
        PhraseNode<T> copy = new PhraseNode<>();
        children.forEach((word, child) -> copy.children.put(word, child.copy()));
        copy.values.addAll(values);
        copy.valuesWithOptionalArticle.addAll(valuesWithOptionalArticle);
        return copy;
    }
}
