package org.sijill.index;

/**
 * A view of a text field: the same text analyzed in another way. Each view is more tolerant than the one before it, so
 * a match in it says less. The analyzers are those of {@code articles-v1.json}.
 */
public enum TextView {
    /** Words, folded (alef and hamza forms, yeh, teh marbuta, diacritics, digits). */
    EXACT(""),
    /** Folded words without their proclitics (و ف ب ل ك س) and article (ال). */
    PEELED(".peeled"),
    /** Peeled words without light suffixes. */
    STEM(".stem");

    private final String suffix;

    TextView(String suffix) {
        this.suffix = suffix;
    }

    /** The name of this view's field for a text field such as {@link ArticleField#BODY}. */
    public String of(String textField) {
        return textField + suffix;
    }
}
