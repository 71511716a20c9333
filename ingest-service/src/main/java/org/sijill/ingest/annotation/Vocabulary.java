package org.sijill.ingest.annotation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sijill.text.ArabicLetters;
import org.sijill.text.ResourceTable;
import org.sijill.text.analysis.Folding;
import org.sijill.text.analysis.StopWords;

/** The words that the rules for unknown names work with, looked up folded and with their proclitics. */
final class Vocabulary {

    static final Entry UNKNOWN = new Entry(EnumSet.noneOf(WordClass.class), 0);

    private static final Entry PREPOSITION = new Entry(EnumSet.of(WordClass.STOP), 0);
    private static final String ALI = Folding.fold("علي");
    private static final String ARTICLE = "ال";
    private static final String LAM_AND_ARTICLE = "لل";
    private static final List<String> CONJUNCTIONS = List.of("و", "ف");
    private static final List<String> PREPOSITIONS = List.of("ب", "ل", "ك", "وب", "ول");
    private static final List<String> PREFIXES =
            List.of("وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "س", "ك");
    private static final String FIRST_OF_PREFIXES = "وبفكلاس";
    private static final List<String> SUFFIXES = List.of(
            "", "هما", "تها", "اتها", "ته", "ها", "هم", "نا", "ات", "ان", "ين", "ون", "ه", "ي", "ت", "ا", "يه", "يا",
            "وا", "يين", "يات");
    private static final List<String> NISBA = List.of("ي", "يه", "يا", "يين", "يون", "يات");
    private static final String FEMININE = "ه";
    private static final int MIN_STEM = 3;
    private static final String IMPERFECT = "يتنا";

    private static final Map<String, Frequency> FREQUENCIES = frequencies();
    private static final Map<String, Entry> WORDS = load();

    private Vocabulary() {}

    /**
     * What is known of a word.
     *
     * @param prefix how many letters of the folded word are proclitics
     */
    record Entry(Set<WordClass> classes, int prefix) {

        boolean is(WordClass wordClass) {
            return classes.contains(wordClass);
        }

        boolean isOneOf(WordClass first, WordClass second) {
            return classes.contains(first) || classes.contains(second);
        }
    }

    /**
     * What is known of a word.
     *
     * @param lastCharacter as it is written: alef maksura or yeh
     */
    static Entry of(String folded, char lastCharacter) {
        if (lastCharacter == ArabicLetters.ALEF_MAKSURA && folded.endsWith(ALI)) {
            return folded.length() <= ALI.length() + 1 ? PREPOSITION : UNKNOWN;
        }
        return WORDS.getOrDefault(folded, UNKNOWN);
    }

    /** How often a word, with or without proclitics, occurs outside of names. */
    enum Frequency {
        FREQUENT,
        RARE,
        NEVER
    }

    /** How often the word, with or without proclitics, occurs outside of names. */
    static Frequency frequency(String folded) {
        Frequency most = StopWords.contains(folded) ? Frequency.FREQUENT : ofWhole(folded);
        if (FIRST_OF_PREFIXES.indexOf(folded.charAt(0)) < 0) {
            return most;
        }
        for (String prefix : PREFIXES) {
            if (most == Frequency.FREQUENT) {
                return most;
            }
            if (folded.startsWith(prefix) && folded.length() - prefix.length() >= MIN_STEM) {
                Frequency host = ofWhole(folded.substring(prefix.length()));
                most = host.compareTo(most) < 0 ? host : most;
            }
        }
        return most;
    }

    private static Frequency ofWhole(String word) {
        return FREQUENCIES.getOrDefault(word, Frequency.NEVER);
    }

    /** Whether the word may be a form of one that occurs outside of names: with an ending or a letter before a verb. */
    static boolean mayBeForm(String folded) {
        if (isForm(folded)) {
            return true;
        }
        for (String prefix : PREFIXES) {
            if (folded.startsWith(prefix) && isForm(folded.substring(prefix.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForm(String stem) {
        for (String suffix : SUFFIXES) {
            if (stem.endsWith(suffix)
                    && stem.length() - suffix.length() >= MIN_STEM
                    && isKnown(stem.substring(0, stem.length() - suffix.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word may be an adjective made of a noun in teh marbuta, which it loses: presidential of presidency. */
    static boolean mayBeNisba(String stem) {
        for (String suffix : NISBA) {
            if (stem.endsWith(suffix)
                    && stem.length() - suffix.length() >= MIN_STEM
                    && isKnown(
                            stem.substring(0, stem.length() - suffix.length()).concat(FEMININE))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(String stem) {
        return FREQUENCIES.containsKey(stem)
                || (IMPERFECT.indexOf(stem.charAt(0)) >= 0 && ofWhole(stem.substring(1)) == Frequency.FREQUENT);
    }

    private static Map<String, Entry> load() {
        Map<String, Entry> words = new HashMap<>();
        List<List<String>> rows = ResourceTable.rows(Vocabulary.class, "words.txt");
        for (List<String> row : rows) {
            row.stream().skip(1).forEach(word -> put(words, Folding.fold(word), classOf(row), 0));
        }
        Set<String> whole = Set.copyOf(words.keySet());
        for (List<String> row : rows) {
            row.stream().skip(1).map(Folding::fold).forEach(word -> putWithClitics(words, whole, word, classOf(row)));
        }
        return words;
    }

    /** The class that the first column names in camel case. */
    private static WordClass classOf(List<String> row) {
        String name = row.get(0).replace(":", "");
        return WordClass.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    private static void putWithClitics(Map<String, Entry> words, Set<String> whole, String word, WordClass wordClass) {
        for (String conjunction : CONJUNCTIONS) {
            putUnlessWhole(words, whole, conjunction + word, wordClass, 1);
        }
        if (wordClass == WordClass.STOP || wordClass == WordClass.SPEECH) {
            return;
        }
        for (String preposition : PREPOSITIONS) {
            putUnlessWhole(words, whole, preposition + word, wordClass, preposition.length());
        }
        if (word.startsWith(ARTICLE)) {
            String bare = word.substring(ARTICLE.length());
            putUnlessWhole(words, whole, LAM_AND_ARTICLE + bare, wordClass, 1);
            putUnlessWhole(words, whole, "و" + LAM_AND_ARTICLE + bare, wordClass, 2);
        }
    }

    private static void putUnlessWhole(
            Map<String, Entry> words, Set<String> whole, String word, WordClass wordClass, int prefix) {
        boolean name = wordClass == WordClass.GIVEN || wordClass == WordClass.WEAK || wordClass == WordClass.PARTICLE;
        // "A statement" (بيان) is not "with Yan".
        if (!whole.contains(word) && !(name && ofWhole(word) == Frequency.FREQUENT)) {
            put(words, word, wordClass, prefix);
        }
    }

    private static void put(Map<String, Entry> words, String word, WordClass wordClass, int prefix) {
        Entry entry = words.computeIfAbsent(word, any -> new Entry(EnumSet.noneOf(WordClass.class), prefix));
        entry.classes().add(wordClass);
    }

    private static Map<String, Frequency> frequencies() {
        Map<String, Frequency> frequencies = new HashMap<>();
        rate("rare-words.txt", Frequency.RARE, frequencies);
        rate("common-words.txt", Frequency.FREQUENT, frequencies);
        rate("dictionary-words.txt", Frequency.FREQUENT, frequencies);
        return frequencies;
    }

    private static void rate(String resource, Frequency frequency, Map<String, Frequency> frequencies) {
        ResourceTable.rows(Vocabulary.class, resource).forEach(row -> frequencies.put(row.get(0), frequency));
    }
}
