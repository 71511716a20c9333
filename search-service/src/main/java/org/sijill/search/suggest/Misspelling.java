package org.sijill.search.suggest;

import java.util.Arrays;

/** How far apart two words are: Levenshtein's distance, and the same where the second may go on. */
final class Misspelling {

    /** Shorter words have too many neighbours for one of them to be meant. */
    private static final int SHORTEST = 3;

    private static final int LONG = 7;

    private Misspelling() {}

    /** Slips that a word of this length may have: none in short ones, two in long ones. */
    static int slips(String folded) {
        if (folded.length() < SHORTEST) {
            return 0;
        }
        return folded.length() < LONG ? 1 : 2;
    }

    /** Which letters a word has, one bit for each; letters that share a bit only make words look more alike. */
    static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    /**
     * Whether a word with these letters may become one with those by so many changes: each takes away one letter at
     * most and brings one at most. It tells most words apart without comparing them.
     */
    static boolean mayBeWithin(int most, long letters, long other) {
        return mayBeginWithin(most, letters, other) && Long.bitCount(other & ~letters) <= most;
    }

    /** The same for a word that may go on, with letters of any kind. */
    static boolean mayBeginWithin(int most, long letters, long other) {
        return Long.bitCount(letters & ~other) <= most;
    }

    /** The least number of letters to insert, delete or replace; anything over {@code most} is {@code most + 1}. */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] row = rows(one, other, most);
        return Math.min(row[other.length()], most + 1);
    }

    /** The same to the beginning of the other that is nearest: what is typed may be unfinished. */
    static int distanceToBeginning(String typed, String other, int most) {
        String beginning = other.substring(0, Math.min(other.length(), typed.length() + most));
        int[] row = rows(typed, beginning, most);
        int least = most + 1;
        for (int distance : row) {
            least = Math.min(least, distance);
        }
        return least;
    }

    /** The last row of the usual table; a row that is all over {@code most} ends it early. */
    private static int[] rows(String one, String other, int most) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                Arrays.fill(row, most + 1);
                return row;
            }
        }
        return row;
    }
}
