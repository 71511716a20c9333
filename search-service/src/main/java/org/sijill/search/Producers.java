package org.sijill.search;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.elasticsearch.client.RestClient;
import org.sijill.index.Elasticsearch;

/** Makes beans of what is not ours to annotate. */
final class Producers {

    private Producers() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    static Elasticsearch elasticsearch(RestClient client) {
        return new Elasticsearch(client);
    }
}
