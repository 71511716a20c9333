package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.integration.FaultyWire.Fault;
import org.sijill.stack.ServiceSpecification;
import org.sijill.stack.SijillStack;

/** Connections that are slow, half open or broken delay articles; they lose none and double none. */
@OwnServers
class WiresIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String HOSTS = "quarkus.elasticsearch.hosts";
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    /** Longer than most of our patience, shorter than that of sockets. */
    private static final long FAULT = TimeUnit.SECONDS.toNanos(4);

    private static final Wires WIRES = new Wires();
    private static final SijillStack STACK = SijillStack.startThrowAway(WIRES::between);
    private static final Api API = new Api(STACK.gateway().uri());

    private static final CrashSummary SUMMARY = new CrashSummary();

    @AfterAll
    static void stop() {
        SUMMARY.write();
        STACK.close();
        WIRES.close();
    }

    @ParameterizedTest
    @CsvSource({
        "elasticsearch, SLOW",
        "elasticsearch, SILENT",
        "elasticsearch, BROKEN",
        "postgresql, SLOW",
        "postgresql, SILENT",
        "postgresql, BROKEN",
    })
    void articlesAreDelayedAndNotLost(String server, Fault fault) {
        String source = "wires-" + server + "-" + fault;
        FaultyWire wire = WIRES.to(server);
        Flood flood = Flood.start(API, source, Flood.ARTICLES);
        await().atMost(LIMIT).until(() -> flood.count() >= Flood.ARTICLES / 4);

        wire.set(fault);
        LockSupport.parkNanos(FAULT);
        wire.set(Fault.NONE);
        Instant mended = Instant.now();
        flood.await();

        Deliveries deliveries = new Deliveries(STACK);
        deliveries.awaitSent(LIMIT);
        SUMMARY.add(
                "wire to " + server + " " + fault,
                1,
                deliveries.account(source, flood.acknowledged()),
                Duration.between(mended, Instant.now()));
        assertThat(flood.acknowledged()).hasSize(Flood.ARTICLES);
        deliveries.assertComplete(source, flood.acknowledged(), LIMIT);
    }

    /** One wire to each server, for the ingest service only. */
    private static final class Wires implements AutoCloseable {

        private final Map<String, FaultyWire> wires = new HashMap<>();

        ServiceSpecification between(ServiceSpecification specification) {
            String jdbc = specification.properties().get(JDBC_URL);
            if (jdbc == null) {
                return specification;
            }
            FaultyWire elasticsearch =
                    new FaultyWire(port(specification.properties().getOrDefault(HOSTS, "")));
            FaultyWire postgresql = new FaultyWire(port(jdbc.substring(0, jdbc.lastIndexOf('/'))));
            wires.put("elasticsearch", elasticsearch);
            wires.put("postgresql", postgresql);
            return specification
                    .with(HOSTS, "127.0.0.1:" + elasticsearch.port())
                    .with(
                            JDBC_URL,
                            "jdbc:postgresql://127.0.0.1:" + postgresql.port() + jdbc.substring(jdbc.lastIndexOf('/')));
        }

        FaultyWire to(String server) {
            return Objects.requireNonNull(wires.get(server));
        }

        private static int port(String address) {
            return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        }

        @Override
        public void close() {
            wires.values().forEach(FaultyWire::close);
        }
    }
}
