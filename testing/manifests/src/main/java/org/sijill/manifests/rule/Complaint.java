package org.sijill.manifests.rule;

/**
 * Something that is wrong.
 *
 * @param rule who complains: a rule's name, or a tool's
 * @param where kind and name of the document
 * @param what what is wrong with it
 */
public record Complaint(String rule, String where, String what) {

    @Override
    public String toString() {
        return "[" + rule + "] " + where + ": " + what;
    }
}
