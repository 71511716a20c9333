/**
 * Makes the list of words that clitics are peeled from, out of texts that may ship. What it makes is a file of
 * arabic-text; nothing runs with it but its own command.
 */
@NullMarked
package org.sijill.evaluation.lexicon;

import org.jspecify.annotations.NullMarked;
