package org.sijill.stack;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What makes one node of Elasticsearch differ from another.
 *
 * @param settings lines of {@code elasticsearch.yml}
 * @param heap as the virtual machine's options name it
 */
record NodeRole(String settings, String heap) {

    /** The only node. */
    static NodeRole alone() {
        return new NodeRole("""
                node.name: local
                discovery.type: single-node
                # Nobody but the node itself uses this port.
                transport.port: 0""", "1g");
    }

    /**
     * One of several.
     *
     * @param transportPorts of all nodes, in their order
     */
    static NodeRole member(int number, List<Integer> transportPorts) {
        String seeds = transportPorts.stream()
                .map(port -> "\"127.0.0.1:" + port + "\"")
                .collect(Collectors.joining(", "));
        String names = transportPorts.stream().map(NodeRole::name).collect(Collectors.joining(", "));
        int port = transportPorts.get(number);
        return new NodeRole(
                """
                node.name: NAME
                transport.port: PORT
                discovery.seed_hosts: [SEEDS]
                cluster.initial_master_nodes: [NAMES]
                # A node that was killed is missed soon: on one machine nothing is merely slow for so long.
                cluster.fault_detection.follower_check.timeout: 5s
                cluster.fault_detection.leader_check.timeout: 5s""".replace("NAMES", names)
                        .replace("NAME", name(port))
                        .replace("PORT", Integer.toString(port))
                        .replace("SEEDS", seeds),
                "512m");
    }

    private static String name(int transportPort) {
        return "node-" + transportPort;
    }
}
