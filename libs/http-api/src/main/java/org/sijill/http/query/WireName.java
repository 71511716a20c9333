package org.sijill.http.query;

/** An enum constant that has a name of its own in URLs and documents, such as {@code armed-group}. */
public interface WireName {
    /** The name as it is written in a request. */
    String wireName();
}
