package org.sijill.search.elasticsearch;

import io.quarkus.elasticsearch.restclient.lowlevel.ElasticsearchClientConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.RestClientBuilder.HttpClientConfigCallback;

/**
 * Has the client keep nothing from one request to the next. Elasticsearch sends no cookies; and where nobody has to log
 * in, what the client knows of logging in would still be copied for each request, by serialization.
 */
@ElasticsearchClientConfig
@ApplicationScoped
class ElasticsearchWithoutSession implements HttpClientConfigCallback {

    private final boolean logsIn;

    ElasticsearchWithoutSession(@ConfigProperty(name = "quarkus.elasticsearch.username") Optional<String> username) {
        logsIn = username.isPresent();
    }

    @Override
    public HttpAsyncClientBuilder customizeHttpClient(HttpAsyncClientBuilder client) {
        client.disableCookieManagement();
        return logsIn ? client : client.disableAuthCaching();
    }
}
