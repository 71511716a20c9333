package org.sijill.text.canonical;

/**
 * Makes text safe for a reader. Canonical text is defined by these rules:
 *
 * <ol>
 *   <li>Unicode NFC. A base character with more than {@value ComposedForm#MAX_SEGMENT} units of marks is left as it is:
 *       no language writes one, and sorting it would cost more than linear time.
 *   <li>Arabic presentation forms and ligatures become letters.
 *   <li>Tatweel is removed.
 *   <li>Bidirectional controls, byte order mark, zero-width space, word joiner, soft hyphen and all C0 and C1 controls
 *       but line breaks and tab are removed.
 *   <li>ZWNJ and ZWJ stay only between letters (with marks), and only one.
 *   <li>HTML entities are decoded, once: what was encoded twice stays encoded once. An unknown or malformed one, or one
 *       of a control, a surrogate or NUL, stays as it is written.
 *   <li>CR LF, CR, U+0085, U+2028 and U+2029 become line feeds; tab, no-break space and the other Unicode spaces become
 *       spaces. Runs of spaces become one, spaces around a line feed go, three and more line feeds become two, the ends
 *       are trimmed.
 *   <li>An unpaired surrogate becomes U+FFFD.
 * </ol>
 *
 * <p>All else stays: Persian letters, digits of every set, quotation marks, diacritics. Canonical text is canonical
 * again without a change, unless an entity was encoded twice. Time and space are linear, nothing throws.
 */
public final class Canonicalizer {
    /** The version of the rules; it is stored beside what they made. */
    public static final int VERSION = 1;

    private Canonicalizer() {}

    /** The canonical form of a raw text. A text that is canonical is found so in one scan and not copied. */
    public static CanonicalText canonicalize(String raw) {
        return CanonicalScan.isCanonical(raw) ? CanonicalText.identity(raw) : rewrite(raw);
    }

    /**
     * The same without the way back to the raw text. For a text that is canonical it is that very string, and nothing is
     * allocated.
     */
    public static String text(String raw) {
        return CanonicalScan.isCanonical(raw) ? raw : rewrite(raw).text();
    }

    private static CanonicalText rewrite(String raw) {
        Track cleaned = new Cleaning(raw).run();
        Track joined = Joiners.keepBetweenLetters(cleaned);
        Track composed = ComposedForm.compose(joined);
        CanonicalText canonical = CanonicalText.of(WhiteSpace.collapse(composed));
        return canonical.text().equals(raw) ? CanonicalText.identity(raw) : canonical;
    }
}
