package org.sijill.containers;

/** One of the three. */
enum Service {
    INGEST("ingest-service"),
    SEARCH("search-service"),
    GATEWAY("gateway");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    /** Its module, its Deployment and its container. */
    String title() {
        return title;
    }
}
