package org.sijill.integration;

/**
 * Marks tests that start servers for themselves alone. They run in a JVM of their own, after the one of the tests that
 * share servers, whose servers stay up until it ends: a machine need not hold both at the same time.
 */
final class OwnServers {

    static final String TAG = "own-servers";

    private OwnServers() {}
}
