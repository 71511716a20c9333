package org.sijill.text.date;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.text.ArabicLetters;
import org.sijill.text.ResourceTable;
import org.sijill.text.analysis.Folding;

/**
 * All words of the date tables, each with every proclitic it may carry, so that a word of a text costs one look-up in a
 * hash table with open addressing and no allocation.
 */
final class Lexicon {
    private static final String ARTICLE = "" + ArabicLetters.ALEF + ArabicLetters.LAM;
    private static final String LAM = "" + ArabicLetters.LAM;
    private static final List<String> CONJUNCTIONS = List.of("", "" + ArabicLetters.WAW, "" + ArabicLetters.FEH);
    private static final List<String> PREPOSITIONS = List.of("", "" + ArabicLetters.BEH, LAM, "" + ArabicLetters.KAF);
    private static final int FIRST_FORM = 2;

    /** Free places keep probing short. */
    private static final int PLACES_PER_WORD = 4;

    private static final Lexicon INSTANCE = new Lexicon();

    private final String[] words;
    private final Lexeme[] lexemes;
    private final int mask;
    private final int longest;

    private Lexicon() {
        Map<String, Lexeme> all = new HashMap<>();
        // What stands in a table as it is wins over a shorter word with proclitics that looks the same.
        for (boolean prefixed : new boolean[] {false, true}) {
            addTable("words.txt", all, prefixed);
            addTable("numbers.txt", all, prefixed);
            NameTable.MONTHS.firstWords().forEach((word, group) -> add(word, Sense.MONTH_NAME, group, all, prefixed));
            NameTable.HOLIDAYS
                    .firstWords()
                    .forEach((word, group) -> add(word, Sense.HOLIDAY_NAME, group, all, prefixed));
        }
        int size = Integer.highestOneBit(all.size() * PLACES_PER_WORD);
        words = new String[size];
        lexemes = new Lexeme[size];
        mask = size - 1;
        all.forEach(this::put);
        longest = all.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The folded word in the buffer, or null if no table has it. */
    static @Nullable Lexeme find(char[] folded, int length) {
        return INSTANCE.look(folded, length);
    }

    private @Nullable Lexeme look(char[] folded, int length) {
        if (length > longest) {
            return null;
        }
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + folded[i];
        }
        for (int place = spread(hash) & mask; words[place] != null; place = (place + 1) & mask) {
            if (isSame(words[place], folded, length)) {
                return lexemes[place];
            }
        }
        return null;
    }

    private static boolean isSame(String word, char[] folded, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != folded[i]) {
                return false;
            }
        }
        return true;
    }

    private void put(String word, Lexeme lexeme) {
        int place = spread(word.hashCode()) & mask;
        while (words[place] != null) {
            place = (place + 1) & mask;
        }
        words[place] = word;
        lexemes[place] = lexeme;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }

    private static void addTable(String file, Map<String, Lexeme> all, boolean prefixed) {
        for (List<String> row : ResourceTable.rows(Lexicon.class, file)) {
            Sense sense = Sense.named(row.get(0));
            int value = value(sense, row.get(1));
            for (String form : row.subList(FIRST_FORM, row.size())) {
                add(form, sense, value, all, prefixed);
            }
        }
    }

    private static int value(Sense sense, String column) {
        return switch (sense) {
            case SINGULAR, DUAL, PLURAL, POSSESSED ->
                TimeUnit.ALL.indexOf(TimeUnit.valueOf(column.toUpperCase(Locale.ROOT)));
            case PART -> Part.ALL.indexOf(Part.valueOf(column.toUpperCase(Locale.ROOT)));
            default -> Integer.parseInt(column);
        };
    }

    private static void add(String form, Sense sense, int value, Map<String, Lexeme> all, boolean prefixed) {
        // Asked before folding: an alef with hamza is no article.
        boolean definite = form.startsWith(ARTICLE) && form.length() > ARTICLE.length() + 1;
        String noun = Folding.fold(definite ? form.substring(ARTICLE.length()) : form);
        for (String conjunction : CONJUNCTIONS) {
            for (String preposition : PREPOSITIONS) {
                boolean allowed = (conjunction.isEmpty() || sense.form.conjunction)
                        && (preposition.isEmpty() || sense.form.preposition);
                if (allowed && prefixed == !(conjunction + preposition).isEmpty()) {
                    Prefix prefix = new Prefix(conjunction, preposition);
                    if (!definite) {
                        prefix.attach(noun, false, all).add(sense, value);
                    }
                    if (definite || sense.form.article) {
                        prefix.attach(noun, true, all).add(sense, value);
                    }
                }
            }
        }
    }

    private record Prefix(String conjunction, String preposition) {
        Lexeme attach(String noun, boolean article, Map<String, Lexeme> all) {
            String before = conjunction + preposition;
            // After lam the article loses its alef.
            String joint = !article ? "" : preposition.equals(LAM) ? LAM : ARTICLE;
            return all.computeIfAbsent(
                    before + joint + noun,
                    word -> new Lexeme(before.length(), !conjunction.isEmpty(), !preposition.isEmpty(), article));
        }
    }
}
