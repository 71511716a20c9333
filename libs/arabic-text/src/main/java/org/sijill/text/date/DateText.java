package org.sijill.text.date;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sijill.text.analysis.Folding;
import org.sijill.text.token.WordScanner;

/** A text as the date rules see it: words with their senses and numbers, and what stands between them. */
final class DateText {
    /** What {@link #gap} says of a gap that is neither spaces nor one sign among them. */
    static final char OTHER = '\0';

    private static final int MAX_DIGITS = 4;
    private static final int MAX_GAP = 4;
    private static final int WORDS_AT_FIRST = 64;
    private static final int UTF16_UNITS_PER_WORD = 6;

    private final CharSequence text;
    private final char[] buffer = new char[WordScanner.MAX_LENGTH + 1];
    private int size;
    private int[] starts;
    private int[] ends;
    /** Below zero: no number of at most four digits. */
    private int[] numbers;

    private @Nullable Lexeme[] lexemes;

    DateText(CharSequence text) {
        this.text = text;
        int expected = WORDS_AT_FIRST + text.length() / UTF16_UNITS_PER_WORD;
        starts = new int[expected];
        ends = new int[expected];
        numbers = new int[expected];
        lexemes = new Lexeme[expected];
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            add(scanner.start(), scanner.end());
        }
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            int larger = size + size / 2;
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            numbers = Arrays.copyOf(numbers, larger);
            lexemes = Arrays.copyOf(lexemes, larger);
        }
        starts[size] = start;
        ends[size] = end;
        boolean digits = Character.isDigit(Character.codePointAt(text, start));
        numbers[size] = digits ? parse(start, end) : Sense.NONE;
        lexemes[size] = digits ? null : find(start, end);
        size++;
    }

    private @Nullable Lexeme find(int start, int end) {
        int length = end - start;
        for (int i = 0; i < length; i++) {
            buffer[i] = text.charAt(start + i);
        }
        return Lexicon.find(buffer, Folding.fold(buffer, length));
    }

    private int parse(int start, int end) {
        int value = 0;
        int digits = 0;
        for (int i = start; i < end; i += Character.charCount(Character.codePointAt(text, i))) {
            digits++;
            if (digits > MAX_DIGITS) {
                return Sense.NONE;
            }
            value = value * 10 + Character.digit(Character.codePointAt(text, i), 10);
        }
        return value;
    }

    int size() {
        return size;
    }

    boolean isWord(int index) {
        return index >= 0 && index < size;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** Whether an expression can start at this word. */
    boolean startsPhrase(int index) {
        Lexeme lexeme = lexemes[index];
        return lexeme == null ? numbers[index] >= 0 : lexeme.startsPhrase();
    }

    /** The value of the word in this sense; {@link Sense#NONE} if it has no such sense, or there is no such word. */
    int value(int index, Sense sense) {
        Lexeme lexeme = lexeme(index);
        return lexeme == null ? Sense.NONE : lexeme.value(sense);
    }

    boolean has(int index, Sense sense) {
        return value(index, sense) != Sense.NONE;
    }

    /** The unit that the word names in this number; null if it names none. */
    @Nullable
    TimeUnit unit(int index, Sense number) {
        int code = value(index, number);
        return code == Sense.NONE ? null : TimeUnit.ALL.get(code);
    }

    /** Whether the word names this unit, in the singular. */
    boolean isUnit(int index, TimeUnit unit) {
        return unit(index, Sense.SINGULAR) == unit;
    }

    boolean hasArticle(int index) {
        Lexeme lexeme = lexeme(index);
        return lexeme != null && lexeme.article;
    }

    boolean hasConjunction(int index) {
        Lexeme lexeme = lexeme(index);
        return lexeme != null && lexeme.conjunction;
    }

    boolean hasPreposition(int index) {
        Lexeme lexeme = lexeme(index);
        return lexeme != null && lexeme.preposition;
    }

    private @Nullable Lexeme lexeme(int index) {
        return isWord(index) ? lexemes[index] : null;
    }

    /** The word's number, of digits of any set, if it has at most four; else {@link Sense#NONE}. */
    int number(int index) {
        return isWord(index) ? numbers[index] : Sense.NONE;
    }

    /** How many digits the word has, 0 if it is none of at most four digits. */
    int digits(int index) {
        return number(index) < 0 ? 0 : Character.codePointCount(text, starts[index], ends[index]);
    }

    /** The folded word, or an empty one if there is no word with this index. */
    String folded(int index) {
        return isWord(index) ? Folding.fold(text.subSequence(starts[index], ends[index])) : "";
    }

    /** Where the word starts after conjunction and preposition, before its article. */
    int nounStart(int index) {
        Lexeme lexeme = lexeme(index);
        return lexeme == null || lexeme.prefixLength == 0
                ? starts[index]
                : Folding.unfoldedOffset(text, starts[index], ends[index], lexeme.prefixLength);
    }

    /**
     * What stands between this word and the next: a space for spaces or nothing, the sign itself for one sign among at
     * most a few spaces, else {@link #OTHER}.
     */
    char gap(int index) {
        if (!isWord(index) || !isWord(index + 1) || starts[index + 1] - ends[index] > MAX_GAP) {
            return OTHER;
        }
        char sign = ' ';
        for (int i = ends[index]; i < starts[index + 1]; i++) {
            char character = text.charAt(i);
            if (character != ' ' && sign != ' ') {
                return OTHER;
            }
            sign = character == ' ' ? sign : character;
        }
        return sign == '\n' ? OTHER : sign;
    }

    /** Whether only spaces, or nothing, stand between the word with this index and the next one. */
    boolean adjoins(int index) {
        return gap(index) == ' ';
    }

    /** The only character between this word and the next, or {@link #OTHER}. */
    char tightGap(int index) {
        boolean one = isWord(index) && isWord(index + 1) && starts[index + 1] - ends[index] == 1;
        return one ? text.charAt(ends[index]) : OTHER;
    }

    /** Whether no word of the same clause follows at once: a mark, the end, a word that is part of dates, or a year. */
    boolean isFreeAfter(int index) {
        return gap(index) != ' ' || lexeme(index + 1) != null || digits(index + 1) == MAX_DIGITS;
    }

    char charAtOrSpace(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : ' ';
    }

    String slice(int start, int end) {
        return text.subSequence(start, end).toString();
    }
}
