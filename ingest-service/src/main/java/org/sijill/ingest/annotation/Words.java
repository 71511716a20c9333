package org.sijill.ingest.annotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Vocabulary.Entry;
import org.sijill.ingest.annotation.Vocabulary.Frequency;
import org.sijill.text.analysis.Folding;
import org.sijill.text.match.TextWord;

/** The words of one text, what is known of each, and which finding has taken which. */
final class Words {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final String text;
    private final List<TextWord> words;
    private final Entry[] entries;
    private final boolean[] taken;
    private final boolean[] person;
    private final boolean[] organization;
    private final @Nullable Frequency[] frequencies;
    private final List<Finding> findings = new ArrayList<>();

    Words(String text) {
        this.text = text;
        this.words = TextWord.of(text);
        this.entries = new Entry[words.size()];
        this.taken = new boolean[words.size()];
        this.person = new boolean[words.size()];
        this.organization = new boolean[words.size()];
        this.frequencies = new Frequency[words.size()];
        for (int i = 0; i < entries.length; i++) {
            // Folding joins Ali and the preposition "on", which differ in the dots of their last letter.
            entries[i] = Vocabulary.of(words.get(i).folded(), lastCharacter(i));
        }
    }

    String text() {
        return text;
    }

    List<TextWord> all() {
        return words;
    }

    int size() {
        return words.size();
    }

    String folded(int index) {
        return words.get(index).folded();
    }

    /** The folded word without the proclitics that {@link #entry} knows of. */
    String bare(int index) {
        return folded(index).substring(entries[index].prefix());
    }

    Entry entry(int index) {
        return entries[index];
    }

    /** Whether the word, with or without clitics, also occurs outside of names. */
    boolean isCommon(int index) {
        return frequency(index) != Frequency.NEVER;
    }

    /** Whether the word, with or without clitics, often occurs outside of names. */
    boolean isFrequent(int index) {
        return frequency(index) == Frequency.FREQUENT;
    }

    /** Looked up when it is first asked for: the rules do not ask for every word. */
    private Frequency frequency(int index) {
        Frequency known = frequencies[index];
        if (known == null) {
            known = Vocabulary.frequency(folded(index));
            frequencies[index] = known;
        }
        return known;
    }

    /** The letter that a word ends with as it is written. */
    char lastCharacter(int index) {
        return text.charAt(words.get(index).end() - 1);
    }

    int end(int index) {
        return words.get(index).end();
    }

    /** Where a word starts after some proclitic letters. */
    int start(int index, int letters) {
        TextWord word = words.get(index);
        return letters == 0 ? word.start() : Folding.unfoldedOffset(text, word.start(), word.end(), letters);
    }

    /** Whether nothing but spaces and the like stands between the word before and this one. */
    boolean continues(int index) {
        return index > 0 && index < words.size() && words.get(index).continuesPhrase();
    }

    /** Whether nothing but white space and hyphens stands between the word before and this one, not even a quotation mark. */
    boolean adjoins(int index) {
        if (!continues(index)) {
            return false;
        }
        for (int i = words.get(index - 1).end(); i < words.get(index).start(); i++) {
            char character = text.charAt(i);
            if (character != ' ' && character != '-' && character != NO_BREAK_SPACE) {
                return false;
            }
        }
        return true;
    }

    /** Whether a quotation mark stands between the word before and this one, or before the first word. */
    boolean isQuoted(int index) {
        int from = index == 0 ? 0 : words.get(index - 1).end();
        int to = index == words.size() ? text.length() : words.get(index).start();
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character == '"'
                    || Character.getType(character) == Character.INITIAL_QUOTE_PUNCTUATION
                    || Character.getType(character) == Character.FINAL_QUOTE_PUNCTUATION) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but spaces, full stops and hyphens stands between the word before and this one. */
    boolean isAbbreviated(int index) {
        if (index <= 0 || index >= words.size()) {
            return false;
        }
        for (int i = words.get(index - 1).end(); i < words.get(index).start(); i++) {
            char character = text.charAt(i);
            if (character != ' ' && character != '.' && character != '-') {
                return false;
            }
        }
        return true;
    }

    /** Whether the word is taken as part of a person's name. */
    boolean isPerson(int index) {
        return person[index];
    }

    /** Whether the word is part of the name of an organization that the directory lacks. */
    boolean isOrganization(int index) {
        return organization[index];
    }

    boolean isTaken(int index) {
        return taken[index];
    }

    boolean isFree(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** The index of the word that covers an offset. */
    int wordAt(int offset) {
        int low = 0;
        int high = words.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (words.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The folded words from first to last, the first one without its proclitic letters. */
    String name(int first, int last, int letters) {
        StringBuilder name = new StringBuilder(folded(first).substring(letters));
        for (int i = first + 1; i <= last; i++) {
            name.append(' ').append(folded(i));
        }
        return name.toString();
    }

    void take(Finding finding) {
        findings.add(finding);
        for (int i = finding.first(); i <= finding.last(); i++) {
            taken[i] = true;
            person[i] = finding.isPerson();
            organization[i] = finding.type().equals(EntityTypes.ORGANIZATION) && ProvisionalId.is(finding.ref());
        }
    }

    /** Adds a finding whose words another finding has too, such as a country as place and as state. */
    void add(Finding finding) {
        findings.add(finding);
    }

    List<Finding> findings() {
        return findings;
    }
}
