package org.sijill.ingest.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.sijill.ingest.alert.Deliveries.Delivery;
import org.sijill.ingest.outbound.CheckedAddress;
import org.sijill.ingest.outbound.Outbound;

/** Posts matches to their receivers until they are taken. */
@ApplicationScoped
class DeliverySender {

    private static final Logger LOG = Logger.getLogger(DeliverySender.class);

    /** Beyond this many doublings any wait is the longest one; keeps the shift from overflowing. */
    private static final int MOST_DOUBLINGS = 20;

    private final Deliveries deliveries;
    private final AlertMatches matches;
    private final Outbound outbound;
    private final ObjectMapper mapper;
    private final AlertsConfig config;
    private final Clock clock;

    DeliverySender(
            Deliveries deliveries,
            AlertMatches matches,
            Outbound outbound,
            ObjectMapper mapper,
            AlertsConfig config,
            Clock clock) {
        this.deliveries = deliveries;
        this.matches = matches;
        this.outbound = outbound;
        this.mapper = mapper;
        this.config = config;
        this.clock = clock;
    }

    /** Sends what is due, several at once; says whether there may be more. */
    boolean sendDue() throws SQLException {
        deliveries.open(config.matchesInDelivery());
        List<Delivery> due = deliveries.claim(config.atOnce(), config.lease());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(delivery -> threads.execute(() -> settle(delivery)));
        }
        return !due.isEmpty();
    }

    private void settle(Delivery delivery) {
        try {
            try {
                Outbound.Answer answer = send(delivery);
                if (answer.isSuccess()) {
                    deliveries.done(delivery, answer.status());
                } else {
                    putOff(delivery, answer.status(), "the receiver answered " + answer.status());
                }
            } catch (IOException failure) {
                putOff(delivery, 0, String.valueOf(failure.getMessage()));
            }
        } catch (SQLException | RuntimeException failure) {
            // The database is away: the lease runs out, and the delivery is due again.
            LOG.warnf("delivery not settled: searchId=%s, reason=%s", delivery.searchId(), failure.getMessage());
        }
    }

    /** What is sent is what is kept at this moment: an article that was taken down meanwhile is not told of. */
    private Outbound.Answer send(Delivery delivery) throws IOException {
        String body = body(delivery);
        InetAddress receiver = CheckedAddress.of(delivery.address(), config.allowPrivateAddresses());
        Map<String, String> headers = Map.of(
                "Sijill-Delivery", delivery.id().toString(),
                "Sijill-Signature", Signature.of(delivery.secret(), clock.instant(), body));
        return outbound.tell(delivery.address(), receiver, headers, body, config.timeout());
    }

    private String body(Delivery delivery) {
        ObjectNode body = mapper.createObjectNode();
        body.put("delivery", delivery.id().toString());
        body.putObject("search").put("id", delivery.searchId()).put("name", delivery.searchName());
        body.set("matches", mapper.valueToTree(matches.of(delivery.id())));
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A delivery that cannot be written", impossible);
        }
    }

    private void putOff(Delivery delivery, int status, String reason) throws SQLException {
        LOG.warnf(
                "matches not delivered: searchId=%s, attempts=%d, reason=%s",
                delivery.searchId(), delivery.attempts(), reason);
        deliveries.putOff(delivery, status, reason, waitAfter(delivery.attempts()));
    }

    /** Doubled with each failure, and spread, so that receivers behind one door do not all come back at once. */
    private Duration waitAfter(int failures) {
        int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
        long ceiling = Math.min(
                config.firstBackOff().toMillis() << doublings,
                config.longestBackOff().toMillis());
        return Duration.ofMillis(ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling / 2 + 1));
    }
}
