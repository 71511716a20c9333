package org.sijill.containers;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sijill.stack.LocalStack;
import org.sijill.stack.process.Ports;
import org.sijill.stack.token.DevelopmentTokens;

/**
 * What differs from a cluster: where the services and servers are, and what is in Secrets there. Everything else is as
 * the manifests say.
 */
final class Addresses {

    static final String DATABASE = "sijill";

    private static final String HERE = "127.0.0.1";

    private final LocalStack servers;
    private final DevelopmentTokens tokens = DevelopmentTokens.throwAway();
    private final Map<Service, Integer> clients = new EnumMap<>(Service.class);
    private final Map<Service, Integer> management = new EnumMap<>(Service.class);

    Addresses(LocalStack servers) {
        this.servers = servers;
        for (Service service : Service.values()) {
            clients.put(service, Ports.reserve());
            management.put(service, Ports.reserve());
        }
    }

    /** Where clients reach a service. */
    URI of(Service service) {
        return URI.create("http://" + HERE + ":" + clients.get(service));
    }

    /** Where a service tells how it is. */
    URI management(Service service) {
        return URI.create("http://" + HERE + ":" + management.get(service));
    }

    /** A token with which articles may be posted. */
    String token() {
        return tokens.issue("editor");
    }

    /** The environment of a container: what the manifests say, with addresses of this machine. */
    Map<String, String> environment(Service service, Terms terms) {
        Map<String, String> variables = new HashMap<>(terms.environment());
        variables.put("QUARKUS_HTTP_HOST", HERE);
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(clients.get(service)));
        variables.put("QUARKUS_MANAGEMENT_HOST", HERE);
        variables.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management.get(service)));
        tokens.properties().forEach((property, value) -> variables.put(variable(property), value));
        switch (service) {
            case INGEST -> {
                variables.put("QUARKUS_DATASOURCE_JDBC_URL", servers.postgres().jdbcUrl(DATABASE));
                variables.put("QUARKUS_DATASOURCE_USERNAME", servers.postgres().user());
                variables.put("QUARKUS_DATASOURCE_PASSWORD", servers.postgres().password());
                variables.put("QUARKUS_ELASTICSEARCH_HOSTS", elasticsearch());
                variables.put(
                        "SIJILL_INGEST_ALERTS_SEARCH_URL", of(Service.SEARCH).toString());
            }
            case SEARCH -> {
                variables.put("QUARKUS_ELASTICSEARCH_HOSTS", elasticsearch());
                variables.put("SIJILL_SEARCH_CURSOR_KEY", "of-this-check-only");
            }
            case GATEWAY -> {
                variables.put("SIJILL_UPSTREAM_INGEST_URL", of(Service.INGEST).toString());
                variables.put("SIJILL_UPSTREAM_SEARCH_URL", of(Service.SEARCH).toString());
                variables.put(
                        "SIJILL_UPSTREAM_INGEST_MANAGEMENT_URL",
                        management(Service.INGEST).toString());
                variables.put(
                        "SIJILL_UPSTREAM_SEARCH_MANAGEMENT_URL",
                        management(Service.SEARCH).toString());
            }
        }
        return variables;
    }

    private String elasticsearch() {
        return HERE + ":" + servers.elasticsearch().port();
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
