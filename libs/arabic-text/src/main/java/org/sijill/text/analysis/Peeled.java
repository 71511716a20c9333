package org.sijill.text.analysis;

/**
 * A word without its proclitics.
 *
 * @param host what is left of the word
 * @param prefixLength how many characters of the folded word were removed at its front
 */
public record Peeled(String host, int prefixLength) {}
