package org.sijill.gateway.proxy;

import java.util.Arrays;

/** The services behind the gateway. */
public enum Upstream {
    /** The write side. */
    INGEST("ingest-service"),
    /** The read side. */
    SEARCH("search-service");

    private final String serviceName;

    Upstream(String serviceName) {
        this.serviceName = serviceName;
    }

    /** As it stands in {@code x-served-by} of the OpenAPI document, in problems and in the log. */
    public String serviceName() {
        return serviceName;
    }

    /** The service of that name. */
    public static Upstream of(String serviceName) {
        return Arrays.stream(values())
                .filter(upstream -> upstream.serviceName.equals(serviceName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such service: " + serviceName));
    }
}
