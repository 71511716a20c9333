package org.sijill.ingest.annotation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.text.analysis.Folding;

/** Tells nouns of organizations with what only describes them from names. */
final class Descriptions {

    private static final String ARTICLE = "ال";
    private static final String FOR_THE = "لل";

    /** Bodies of which a country has many. */
    private static final Set<String> MANY = Stream.of(
                    "منظمة", "جمعية", "مؤسسة", "شركة", "حزب", "حركة", "جبهة", "نقابة", "رابطة", "هيئة", "لجنة", "وكالة",
                    "بنك", "مصرف", "معهد", "مركز", "جماعة", "مكتب", "نادي", "صحيفة", "قناة", "مجموعة")
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private final Words words;
    private final Knowledge knowledge;

    Descriptions(Words words, Knowledge knowledge) {
        this.words = words;
        this.knowledge = knowledge;
    }

    /** An indefinite adjective says what kind of body it is, not which: a Chinese company, Ethiopian forces. */
    boolean isIndefinite(int adjective) {
        String word = words.folded(adjective);
        boolean definite = word.startsWith(ARTICLE) || word.startsWith(FOR_THE);
        return !definite
                && (knowledge.nisba(word) != null
                        || (word.endsWith("يه") && Vocabulary.mayBeForm(word))
                        || word.endsWith("يتان"));
    }

    /** "The American newspaper": a country has many, and the one that is meant was named before. */
    boolean isOneOfMany(int noun, int last) {
        String word = words.bare(noun);
        return last == noun + 1
                && word.startsWith(ARTICLE)
                && knowledge.nisba(words.folded(last)) != null
                && MANY.contains(word.substring(ARTICLE.length()));
    }
}
