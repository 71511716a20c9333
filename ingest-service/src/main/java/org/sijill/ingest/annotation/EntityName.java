package org.sijill.ingest.annotation;

/**
 * One name of one entity, to be looked for in texts.
 *
 * @param text the name as people write it
 * @param bare whether it is the own name of a country or capital, which stands for an actor only where no locative
 *     comes before it; always false for a place
 */
public record EntityName(String text, Mention.Kind kind, String ref, String type, boolean bare) {}
