package org.sijill.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.sijill.stack.home.Installation;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.Ports;
import org.sijill.stack.token.DevelopmentTokens;

/**
 * What to start as a service, and where.
 *
 * @param name the module's name, {@code ingest-service} for example
 * @param target the module's build results
 * @param launcher on a JVM or as a native executable
 * @param place its working folder, its log and its port
 * @param managementPort where it tells how it is
 * @param properties its configuration
 * @param secrets configuration that other users must not see in the list of processes, by names of environment
 *     variables
 */
public record ServiceSpecification(
        String name,
        Path target,
        Launcher launcher,
        ServerPlace place,
        int managementPort,
        Map<String, String> properties,
        Map<String, String> secrets) {

    public ServiceSpecification {
        properties = Map.copyOf(properties);
        secrets = Map.copyOf(secrets);
    }

    /** The module as it was built last, on a free port; it takes the tokens of {@link DevelopmentTokens#throwAway}. */
    public static ServiceSpecification throwAway(String name) {
        return bare(name).with(DevelopmentTokens.throwAway());
    }

    /** The same without any configuration: nobody's tokens count, and a service refuses to start so. */
    public static ServiceSpecification bare(String name) {
        Installation installation = Installation.current();
        return new ServiceSpecification(
                name,
                installation.root().resolve(name).resolve("target"),
                Launcher.configured(),
                ServerPlace.throwAway(installation, name),
                Ports.reserve(),
                Map.of(),
                Map.of());
    }

    public ServiceSpecification with(Launcher other) {
        return new ServiceSpecification(name, target, other, place, managementPort, properties, secrets);
    }

    /** The same with one more property. */
    public ServiceSpecification with(String property, String value) {
        return new ServiceSpecification(
                name, target, launcher, place, managementPort, plus(properties, property, value), secrets);
    }

    /** The same with one more environment variable. */
    public ServiceSpecification withSecret(String variable, String value) {
        return new ServiceSpecification(
                name, target, launcher, place, managementPort, properties, plus(secrets, variable, value));
    }

    /** The same with this server for its articles' search. */
    public ServiceSpecification with(Elasticsearch elasticsearch) {
        return with("quarkus.elasticsearch.hosts", "127.0.0.1:" + elasticsearch.port());
    }

    /** The same with this server for its record; the database is created when it does not exist. */
    public ServiceSpecification with(Postgres postgres, String database) {
        if (!postgres.hasDatabase(database)) {
            postgres.createDatabase(database);
        }
        return with("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database))
                .with("quarkus.datasource.username", postgres.user())
                .withSecret("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
    }

    /** The same, accepting these tokens and no others. */
    public ServiceSpecification with(DevelopmentTokens tokens) {
        Map<String, String> all = new HashMap<>(properties);
        all.putAll(tokens.properties());
        return new ServiceSpecification(name, target, launcher, place, managementPort, all, secrets);
    }

    private static Map<String, String> plus(Map<String, String> map, String key, String value) {
        Map<String, String> copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
