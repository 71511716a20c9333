package org.sijill.text.transliteration;

import java.util.Optional;
import org.sijill.text.analysis.Folding;

/**
 * Latin spellings of names as patterns of Arabic ones: who types Lavrov or Lawrow finds the folded and peeled word
 * that newsrooms write for him. The rules are the rows of {@code sounds.txt}: consonants must be there in their order,
 * short vowels may, two vowels together stand for up to two letters, and a doubled consonant counts once.
 *
 * <p>It is a guess for words that no directory knows, so it is only made where it is narrow: a word of fewer than
 * {@value #LEAST_CONSONANTS} consonants or more than {@value #LONGEST} letters has no pattern.
 */
public final class Transliteration {
    private static final int LEAST_CONSONANTS = 3;
    private static final int LONGEST = 24;

    /** What two and more vowels together may be. */
    private static final String VOWELS_TOGETHER = "[اويعء]{0,2}";

    private static final String LAST_VOWELS_TOGETHER = "[اويهعء]{0,2}";
    private static final String VOWELS = "aeiou";

    private final String word;
    private final StringBuilder pattern = new StringBuilder();
    private int consonants;

    private Transliteration(String word) {
        this.word = word;
    }

    /**
     * A regular expression for the folded, peeled Arabic spellings of a word in Latin letters; empty if the word is
     * anything else, or too short to mean little else. It means the same to {@link java.util.regex.Pattern} and to
     * Lucene.
     */
    public static Optional<String> pattern(String word) {
        String folded = Folding.fold(word);
        if (folded.length() > LONGEST || !folded.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return Optional.empty();
        }
        Transliteration transliteration = new Transliteration(folded);
        transliteration.run();
        return transliteration.consonants < LEAST_CONSONANTS
                ? Optional.empty()
                : Optional.of(transliteration.pattern.toString());
    }

    private void run() {
        int position = 0;
        while (position < word.length()) {
            int afterVowels = afterVowels(position);
            if (afterVowels - position > 1 && position > 0) {
                pattern.append(afterVowels == word.length() ? LAST_VOWELS_TOGETHER : VOWELS_TOGETHER);
                position = afterVowels;
            } else {
                position = takeSound(position);
            }
        }
    }

    private int takeSound(int position) {
        Sound sound = Sound.at(word, position);
        pattern.append(sound.arabic());
        consonants += sound.vowel() ? 0 : 1;
        int next = position + sound.latin().length();
        boolean doubled = !sound.vowel() && next < word.length() && word.charAt(next) == word.charAt(next - 1);
        return doubled ? next + 1 : next;
    }

    private int afterVowels(int from) {
        int position = from;
        while (position < word.length() && VOWELS.indexOf(word.charAt(position)) >= 0) {
            position++;
        }
        return position;
    }
}
