package org.sijill.stack.seed;

import java.time.LocalDate;

/**
 * One seed article as it is announced to a running Sijill.
 *
 * @param file its name in {@code seeds/}, also its external id
 * @param publishedAt worked out from the text (see {@code seeds/README.md})
 * @param sha256 of the file's bytes, in lower-case hexadecimal digits
 * @param body the whole text of the file
 */
public record Seed(String file, LocalDate publishedAt, String sha256, String body) {}
