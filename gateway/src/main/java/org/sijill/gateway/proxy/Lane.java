package org.sijill.gateway.proxy;

/**
 * How long a call may go on. Each lane has connections and limits of its own, so that a few imports cannot keep all
 * searches waiting.
 */
public enum Lane {
    /** One answer, soon. */
    SHORT,
    /** Lines or events for as long as there are any: imports, exports, progress. */
    STREAM
}
