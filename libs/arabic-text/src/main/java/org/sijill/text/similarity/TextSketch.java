package org.sijill.text.similarity;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sijill.text.analysis.Folding;
import org.sijill.text.analysis.Spellings;
import org.sijill.text.analysis.Views;
import org.sijill.text.token.WordScanner;

/**
 * A MinHash sketch of a text: of 64 hash functions, the least value that each takes over all runs of three folded words.
 * The share of functions on which two sketches agree estimates the Jaccard similarity of their runs of words, with a
 * standard error of at most 0.063. After A. Broder, "On the resemblance and containment of documents", 1997; bands for
 * looking up after A. Rajaraman and J. Ullman, "Mining of Massive Datasets", chapter 3.4.
 *
 * <p>The functions are frozen: sketches are stored and compared with those of later texts. A change is a new
 * {@link #VERSION}.
 */
public final class TextSketch {

    /** Stored with each sketch; only sketches of one version can be compared. */
    public static final int VERSION = 1;

    /** Bytes of a stored sketch. */
    public static final int BYTES = 64 * Integer.BYTES;

    /** Of 64 values, 16 bands of 4: texts that share 7 of 10 runs meet in a band 99 times of 100, 3 of 10 in 1 of 8. */
    private static final int FUNCTIONS = 64;

    private static final int ROWS = 4;
    private static final int BANDS = FUNCTIONS / ROWS;

    private static final int WORDS_IN_A_RUN = 3;

    /** Shorter texts are headlines and captions, which are alike without being copies. */
    private static final int LEAST_RUNS = 25;

    private static final long[] FACTORS = new long[FUNCTIONS];
    private static final long[] SUMMANDS = new long[FUNCTIONS];

    static {
        long state = 0x536965696C4C31L;
        for (int i = 0; i < FUNCTIONS; i++) {
            FACTORS[i] = mix(++state) | 1;
            SUMMANDS[i] = mix(++state);
        }
    }

    private final int[] least;

    private TextSketch(int[] least) {
        this.least = least;
    }

    /**
     * The sketch of a canonical text.
     *
     * @return null for a text that is too short to tell copies from chance
     */
    public static @Nullable TextSketch of(String text) {
        int[] least = new int[FUNCTIONS];
        Arrays.fill(least, Integer.MAX_VALUE);
        WordScanner words = new WordScanner(text);
        long before = 0;
        long last = 0;
        int count = 0;
        char[] buffer = new char[WordScanner.MAX_LENGTH + 1];
        while (words.next()) {
            text.getChars(words.start(), words.end(), buffer, 0);
            long word = exactHash(buffer, words.end() - words.start());
            if (++count >= WORDS_IN_A_RUN) {
                add(mix(mix(mix(before) + last) + word), least);
            }
            before = last;
            last = word;
        }
        return count < LEAST_RUNS + WORDS_IN_A_RUN - 1 ? null : new TextSketch(least);
    }

    /** A sketch that was stored as {@link #toBytes}. */
    public static TextSketch ofBytes(byte[] stored) {
        if (stored.length != BYTES) {
            throw new IllegalArgumentException("A sketch has " + BYTES + " bytes");
        }
        int[] least = new int[FUNCTIONS];
        ByteBuffer.wrap(stored).asIntBuffer().get(least);
        return new TextSketch(least);
    }

    /** The form to store. */
    public byte[] toBytes() {
        ByteBuffer stored = ByteBuffer.allocate(BYTES);
        stored.asIntBuffer().put(least);
        return stored.array();
    }

    /** The estimated share of runs of words that two texts have in common, from 0 to 1. */
    public double similarity(TextSketch other) {
        int equal = 0;
        for (int i = 0; i < FUNCTIONS; i++) {
            equal += least[i] == other.least[i] ? 1 : 0;
        }
        return (double) equal / FUNCTIONS;
    }

    /** Keys to look the text up by: texts that are alike have at least one in common. */
    public long[] bands() {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band + 1L;
            for (int row = 0; row < ROWS; row++) {
                key = mix(key + least[band * ROWS + row]);
            }
            bands[band] = key;
        }
        return bands;
    }

    private static void add(long run, int[] least) {
        for (int i = 0; i < FUNCTIONS; i++) {
            int value = (int) ((run * FACTORS[i] + SUMMANDS[i]) >>> Integer.SIZE);
            if (value < least[i]) {
                least[i] = value;
            }
        }
    }

    /** Of the word as {@link Views#exact} has it, without making strings: it is asked for every word of every article. */
    private static long exactHash(char[] buffer, int length) {
        int folded = Folding.fold(buffer, length);
        String other = Spellings.replacement(buffer, folded);
        return other == null ? hash(buffer, folded) : hash(other.toCharArray(), other.length());
    }

    private static long hash(char[] word, int length) {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 0x100000001B3L + word[i] + 1;
        }
        return mix(hash);
    }

    /** The finalizer of SplitMix64 (G. Steele, D. Lea, C. Flood, 2014). */
    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
