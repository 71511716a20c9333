package org.sijill.search.elasticsearch;

import io.quarkus.elasticsearch.restclient.lowlevel.ElasticsearchClientConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.RestClientBuilder.HttpClientConfigCallback;
import org.sijill.index.CertificateAuthority;

/** Makes the client trust the authority that {@code sijill.elasticsearch.certificate-authority} names, if it does. */
@ElasticsearchClientConfig
@ApplicationScoped
class ElasticsearchTrust implements HttpClientConfigCallback {

    private final Optional<Path> authority;

    ElasticsearchTrust(@ConfigProperty(name = "sijill.elasticsearch.certificate-authority") Optional<Path> authority) {
        this.authority = authority;
    }

    @Override
    public HttpAsyncClientBuilder customizeHttpClient(HttpAsyncClientBuilder client) {
        return authority
                .map(file -> client.setSSLContext(CertificateAuthority.trusting(file)))
                .orElse(client);
    }
}
