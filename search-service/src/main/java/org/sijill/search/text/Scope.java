package org.sijill.search.text;

/** Where a term is looked for. */
public enum Scope {
    /** In title and body. */
    ANYWHERE,
    /** Only in the title: {@code title:حلب}. */
    TITLE,
    /** In the name of the source, which is compared as a whole: {@code source:sana}. */
    SOURCE
}
