package org.sijill.text.date;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.text.analysis.Folding;
import org.sijill.text.token.WordScanner;

/** A text as the date rules see it: words with what stands between them. */
final class DateText {
    /** A number that is not one, or one of more digits than a year has. */
    static final int NOT_A_NUMBER = -1;

    private static final int MAX_DIGITS = 4;

    private record Word(int start, int end, String folded) {}

    private final CharSequence text;
    private final List<Word> words = new ArrayList<>();

    DateText(CharSequence text) {
        this.text = text;
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            String folded = Folding.fold(text.subSequence(scanner.start(), scanner.end()));
            words.add(new Word(scanner.start(), scanner.end(), folded));
        }
    }

    int size() {
        return words.size();
    }

    int start(int index) {
        return words.get(index).start();
    }

    int end(int index) {
        return words.get(index).end();
    }

    /** The folded word, or an empty one if there is no word with this index. */
    String folded(int index) {
        return index >= 0 && index < words.size() ? words.get(index).folded() : "";
    }

    /** The word's number, of digits of any set, if it has at most four digits; else {@link #NOT_A_NUMBER}. */
    int number(int index) {
        int digits = digits(index);
        return digits >= 1 && digits <= MAX_DIGITS ? parse(index) : NOT_A_NUMBER;
    }

    /** How many digits the word has, 0 if it is none of digits. */
    int digits(int index) {
        if (index < 0 || index >= words.size()) {
            return 0;
        }
        Word word = words.get(index);
        int codePoint = Character.codePointAt(text, word.start());
        return Character.isDigit(codePoint) ? Character.codePointCount(text, word.start(), word.end()) : 0;
    }

    private int parse(int index) {
        Word word = words.get(index);
        return text.subSequence(word.start(), word.end())
                .codePoints()
                .reduce(0, (value, digit) -> value * 10 + Character.digit(digit, 10));
    }

    /** What stands between the word with this index and the next one; null if either is not there. */
    @Nullable
    String gapAfter(int index) {
        if (index < 0 || index + 1 >= words.size()) {
            return null;
        }
        return text.subSequence(end(index), start(index + 1)).toString();
    }

    /** Whether only spaces, or nothing, stand between the word with this index and the next one. */
    boolean adjoinsNext(int index) {
        String gap = gapAfter(index);
        return gap != null && gap.chars().allMatch(character -> character == ' ');
    }

    char charAtOrSpace(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : ' ';
    }

    String slice(int start, int end) {
        return text.subSequence(start, end).toString();
    }

    /** Where in the text the word starts after some folded letters before it. */
    int startAfter(int index, int foldedLetters) {
        return foldedLetters == 0
                ? start(index)
                : Folding.unfoldedOffset(text, start(index), end(index), foldedLetters);
    }

    DateMention mention(int start, int end, @Nullable ResolvedDate date) {
        String words = slice(start, end);
        return date == null
                ? new DateMention(start, end, words, null, null, null)
                : new DateMention(start, end, words, date.value(), date.from(), date.to());
    }
}
