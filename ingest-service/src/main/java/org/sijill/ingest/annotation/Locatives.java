package org.sijill.ingest.annotation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.text.analysis.Clitics;
import org.sijill.text.analysis.Folding;

/**
 * The rule that tells a country as a place from a country as an actor: after a locative it is where something happens
 * (في روسيا، شمال سوريا، بموسكو), else it is also who acts.
 */
final class Locatives {

    /** The proclitic ب, "in". ل alone marks a recipient (لروسيا) as often as a direction: only after a word of travel it counts. */
    private static final String BEH = "ب";

    private static final String LAM = "ل";

    /** After these the proclitic lam is a direction. */
    private static final Set<String> TRAVEL = Stream.of(
                    "زيارة", "زيارته", "زيارتها", "الزيارة", "سفره", "السفر", "توجه", "عودته", "العودة", "وصوله",
                    "الوصول", "رحلة", "جولة")
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> WORDS = Stream.of(
                    "في", "إلى", "الى", "من", "داخل", "خارج", "نحو", "قرب", "عبر", "وسط", "شمال", "جنوب", "شرق", "غرب",
                    "شمالي", "جنوبي", "شرقي", "غربي", "أنحاء", "أراضي", "حدود", "زيارة", "مدينة")
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    /** "Each of" (كل من مصر وتركيا) names who acts together, not where. */
    private static final String FROM = Folding.fold("من");

    private static final Set<String> EACH =
            Stream.of("كل", "كلا", "كلتا").map(Folding::fold).collect(Collectors.toUnmodifiableSet());

    private Locatives() {}

    /**
     * Whether a locative stands before a name.
     *
     * @param start where the name begins, after its proclitics
     * @param proclitic the folded proclitics that were taken off the name
     */
    static boolean precede(CharSequence text, int start, String proclitic) {
        if (!proclitic.isEmpty() && !proclitic.endsWith(LAM)) {
            return proclitic.endsWith(BEH);
        }
        int end = endOfWordBefore(text, Math.max(0, start - proclitic.length()));
        int begin = beginOfWord(text, end);
        String before = Folding.fold(text.subSequence(begin, end));
        if (!proclitic.isEmpty()) {
            return isOneOf(before, TRAVEL);
        }
        return isLocative(before) && !(before.equals(FROM) && isOneOf(wordBefore(text, begin), EACH));
    }

    private static String wordBefore(CharSequence text, int start) {
        int end = endOfWordBefore(text, start);
        return Folding.fold(text.subSequence(beginOfWord(text, end), end));
    }

    private static int endOfWordBefore(CharSequence text, int start) {
        int end = start;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private static int beginOfWord(CharSequence text, int end) {
        int begin = end;
        while (begin > 0 && isPartOfWord(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    /** Also with a conjunction or preposition of its own (وفي، بشمال); with an article it belongs to no name after it. */
    private static boolean isLocative(String folded) {
        return isOneOf(folded, WORDS);
    }

    private static boolean isOneOf(String folded, Set<String> words) {
        return !folded.isEmpty()
                && Clitics.candidates(folded).stream()
                        .filter(candidate ->
                                Clitics.lettersBeforeArticle(folded, candidate) == candidate.prefixLength())
                        .anyMatch(candidate -> words.contains(candidate.host()));
    }

    private static boolean isPartOfWord(char character) {
        return Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
