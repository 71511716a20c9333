package org.sijill.ingest.annotation;

import org.sijill.ingest.annotation.Vocabulary.Entry;
import org.sijill.text.analysis.Folding;

/** What announces the names of people in a text. */
final class Leads {

    /** How many words may stand between a title and the name. */
    private static final int MOST_FILLERS = 6;

    private static final String ARTICLE = "ال";
    private static final String AND = "و";
    private static final String FEMININE = "ه";

    private final Words words;
    private final Knowledge knowledge;

    Leads(Words words, Knowledge knowledge) {
        this.words = words;
        this.knowledge = knowledge;
    }

    /** What announces the name that begins at a word. */
    Lead before(int index) {
        if (isAfterTitle(index)) {
            return Lead.TITLE;
        }
        if (isAfter(index, WordClass.SPEECH)) {
            return Lead.SPEECH;
        }
        return isAfterNisba(index) ? Lead.NISBA : Lead.NONE;
    }

    /** Whether a word of a class stands right before a word. */
    boolean isAfter(int index, WordClass wordClass) {
        return words.adjoins(index) && words.entry(index - 1).is(wordClass);
    }

    /** The adjective is definite and singular, and describes nothing that is named itself. */
    private boolean isAfterNisba(int index) {
        if (!words.adjoins(index) || words.isTaken(index - 1) || isAfter(index - 1, WordClass.HEAD_DEFINITE)) {
            return false;
        }
        String word = words.folded(index - 1);
        String host = word.startsWith(AND) ? word.substring(1) : word;
        EntityName state = knowledge.nisba(host);
        if (state == null) {
            return false;
        }
        String adjective = Folding.fold(state.text());
        return host.equals(ARTICLE + adjective) || host.equals(ARTICLE + adjective + FEMININE);
    }

    private boolean isAfterTitle(int index) {
        int i = index;
        for (int step = 0; step <= MOST_FILLERS && words.adjoins(i); step++) {
            i--;
            Entry entry = words.entry(i);
            if (entry.is(WordClass.TITLE)) {
                return true;
            }
            boolean filler = entry.is(WordClass.FILLER)
                    || (words.isTaken(i) && !words.isPerson(i))
                    || knowledge.nisba(words.folded(i)) != null;
            if (!filler) {
                return false;
            }
        }
        return false;
    }
}
