package org.sijill.integration;

/**
 * Marks tests that start servers for themselves alone. They run in a JVM of their own, after the one of the tests that
 * share servers: the servers of both at the same time take more than 20 GB.
 */
final class OwnServers {

    static final String TAG = "own-servers";

    private OwnServers() {}
}
