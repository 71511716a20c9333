package org.sijill.search.text;

import java.util.List;

/** Other names of whom or what a reader names, in either script: Kerry for كيري, حلب for Aleppo. */
public interface NameAlternatives {

    /** Knows no names. */
    NameAlternatives NONE = words -> List.of();

    /** The longest name that is looked up, in words. */
    int LONGEST = 6;

    /**
     * The other names of what these words name together.
     *
     * @param words as the reader wrote them, 1 to {@value #LONGEST}
     * @return names of one or more words; empty if the words are no name
     */
    List<String> of(List<String> words);
}
