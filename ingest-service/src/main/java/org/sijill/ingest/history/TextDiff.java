package org.sijill.ingest.history;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.sijill.text.token.WordScanner;

/**
 * Compares two texts as people read them: sentences first, then the words of the sentences that differ. A word keeps its
 * vowel signs, tatweels and joiners, so no part ends inside of what is written as one. The differences are those of
 * E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986. Pure.
 */
final class TextDiff {

    /**
     * Sentences, or words in a run of changed sentences, that are compared one by one, of both texts together. The work
     * grows with the square; what is beyond is shown as replaced.
     */
    private static final int MOST_COMPARED = 10_000;

    /** What ends a sentence when white space follows: full stop, exclamation and question marks, ellipsis. */
    private static final String SENTENCE_ENDS = ".!?\u061F\u2026";

    private TextDiff() {}

    /** The parts of both texts in their order; empty for two empty texts. */
    static List<DiffPart> of(String before, String after) {
        DiffParts parts = new DiffParts();
        List<String> sentencesBefore = sentences(before);
        List<String> sentencesAfter = sentences(after);
        int done = 0;
        for (Change change : changes(sentencesBefore, sentencesAfter)) {
            parts.equal(String.join("", sentencesBefore.subList(done, change.startOriginal)));
            addWords(
                    parts,
                    words(String.join("", sentencesBefore.subList(change.startOriginal, change.endOriginal))),
                    words(String.join("", sentencesAfter.subList(change.startRevised, change.endRevised))));
            done = change.endOriginal;
        }
        parts.equal(String.join("", sentencesBefore.subList(done, sentencesBefore.size())));
        return parts.all();
    }

    /** How many words there are in parts of one kind. */
    static long words(List<DiffPart> parts, DiffPart.Change change) {
        long words = 0;
        for (DiffPart part : parts) {
            WordScanner scanner = new WordScanner(part.change() == change ? part.text() : "");
            while (scanner.next()) {
                words++;
            }
        }
        return words;
    }

    private static void addWords(DiffParts parts, List<String> before, List<String> after) {
        int done = 0;
        for (Change change : changes(before, after)) {
            parts.equal(String.join("", before.subList(done, change.startOriginal)));
            parts.removed(String.join("", before.subList(change.startOriginal, change.endOriginal)));
            parts.added(String.join("", after.subList(change.startRevised, change.endRevised)));
            done = change.endOriginal;
        }
        parts.equal(String.join("", before.subList(done, before.size())));
    }

    /** What to replace to make the one list of the other, in order; all positions are of the whole lists. */
    private static List<Change> changes(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> restBefore = before.subList(start, before.size() - end);
        List<String> restAfter = after.subList(start, after.size() - end);
        if (restBefore.isEmpty() && restAfter.isEmpty()) {
            return List.of();
        }
        if (restBefore.isEmpty() || restAfter.isEmpty() || restBefore.size() + restAfter.size() > MOST_COMPARED) {
            return List.of(replaced(start, restBefore.size(), restAfter.size()));
        }
        return compared(restBefore, restAfter, start);
    }

    /** The library tells a removal and what was added in its place apart; here they are one change. */
    private static List<Change> compared(List<String> before, List<String> after, int start) {
        List<Change> changes = new ArrayList<>();
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            Change moved = new Change(
                    DeltaType.CHANGE,
                    start + change.startOriginal,
                    start + change.endOriginal,
                    start + change.startRevised,
                    start + change.endRevised);
            Change last = changes.isEmpty() ? null : changes.getLast();
            if (last != null && last.endOriginal == moved.startOriginal && last.endRevised == moved.startRevised) {
                changes.removeLast();
                moved = new Change(
                        DeltaType.CHANGE, last.startOriginal, moved.endOriginal, last.startRevised, moved.endRevised);
            }
            changes.add(moved);
        }
        return changes;
    }

    private static Change replaced(int start, int before, int after) {
        return new Change(DeltaType.CHANGE, start, start + before, start, start + after);
    }

    /** Sentences with the white space that follows them; joined they are the text. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            boolean afterEnd = before == '\n'
                    || (Character.isWhitespace(before) && i >= 2 && SENTENCE_ENDS.indexOf(text.charAt(i - 2)) >= 0);
            if (afterEnd) {
                sentences.add(text.substring(start, i));
                start = i;
            }
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return sentences;
    }

    /** Words, and the runs of white space and of everything else between them; joined they are the text. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        int done = 0;
        while (scanner.next()) {
            addBetween(words, text, done, scanner.start());
            words.add(text.substring(scanner.start(), scanner.end()));
            done = scanner.end();
        }
        addBetween(words, text, done, text.length());
        return words;
    }

    private static void addBetween(List<String> words, String text, int from, int to) {
        int start = from;
        for (int i = from + 1; i < to; i++) {
            if (Character.isWhitespace(text.charAt(i)) != Character.isWhitespace(text.charAt(i - 1))) {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        if (start < to) {
            words.add(text.substring(start, to));
        }
    }
}
