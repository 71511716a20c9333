package org.sijill.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijill.stack.process.Ports;
import org.sijill.stack.process.StackException;

/** The ports of {@code ./sijill up}, all on the loopback address. Tests never use them. */
public final class FixedPorts {

    public static final int GATEWAY = 8080;
    public static final int INGEST = 8081;
    public static final int SEARCH = 8082;

    /** Not 9200, where somebody's own Elasticsearch may run. */
    public static final int ELASTICSEARCH = 19_200;

    /** Not 5432, where somebody's own PostgreSQL may run. */
    public static final int POSTGRESQL = 15_432;

    /** Health and metrics of a service are as far above 9000 as its own port is above 8080. */
    private static final int MANAGEMENT_DISTANCE = 920;

    private FixedPorts() {}

    /** Where the service with this port tells how it is. */
    public static int management(int servicePort) {
        return servicePort + MANAGEMENT_DISTANCE;
    }

    /** The parts and their ports, in the order in which people think of them. */
    public static Map<String, Integer> all() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway", GATEWAY);
        ports.put("ingest-service", INGEST);
        ports.put("search-service", SEARCH);
        ports.putAll(servers());
        return ports;
    }

    /** The same without Sijill's own services. */
    public static Map<String, Integer> servers() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("elasticsearch", ELASTICSEARCH);
        ports.put("postgresql", POSTGRESQL);
        return ports;
    }

    /** All that {@code ./sijill up} listens on, with the services' management ports. */
    public static Map<String, Integer> listening() {
        Map<String, Integer> ports = all();
        for (int port : List.of(GATEWAY, INGEST, SEARCH)) {
            ports.put("health and metrics of " + port, management(port));
        }
        return ports;
    }

    /** Throws a message with every port that somebody else has. */
    public static void requireFree(Map<String, Integer> ports) {
        List<String> taken = ports.entrySet().stream()
                .filter(port -> !Ports.isFree(port.getValue()))
                .map(port -> "port " + port.getValue() + " (for " + port.getKey() + ")")
                .toList();
        if (!taken.isEmpty()) {
            throw new StackException("Another program listens on " + String.join(", ", taken)
                    + " of 127.0.0.1. Stop it and try again; nothing has been started.");
        }
    }
}
