package org.sijill.stack;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sijill.stack.home.Installation;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.Ports;
import org.sijill.stack.process.StackException;

/** Several new, empty Elasticsearch nodes of one cluster on this machine, each with a heap of 512 MiB. */
public final class ElasticsearchCluster implements AutoCloseable {

    private final PartsStarted parts = new PartsStarted();
    private final ConcurrentSkipListMap<Integer, Elasticsearch> nodes = new ConcurrentSkipListMap<>();

    private ElasticsearchCluster() {}

    /** Starts so many nodes at the same time, since none answers before most of them are there. */
    public static ElasticsearchCluster startThrowAway(int size) {
        Installation installation = Installation.current();
        List<Integer> transportPorts =
                IntStream.range(0, size).mapToObj(number -> Ports.reserve()).toList();
        ElasticsearchCluster cluster = new ElasticsearchCluster();
        try {
            PartsStarted.together(IntStream.range(0, size)
                    .<Runnable>mapToObj(number -> () -> cluster.start(installation, number, transportPorts))
                    .toList());
            return cluster;
        } catch (StackException failure) {
            cluster.close();
            throw failure;
        }
    }

    private void start(Installation installation, int number, List<Integer> transportPorts) {
        ServerPlace place = ServerPlace.throwAway(installation, "elasticsearch");
        NodeRole role = NodeRole.member(number, transportPorts);
        nodes.put(number, parts.start(() -> Elasticsearch.start(installation, place, role), Elasticsearch::close));
    }

    /** One of the nodes, from 0. */
    public Elasticsearch node(int number) {
        Elasticsearch node = nodes.get(number);
        if (node == null) {
            throw new IllegalArgumentException("There is no node " + number);
        }
        return node;
    }

    /** All nodes as a client's setting names them. */
    public String hosts() {
        return nodes.values().stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        parts.close();
    }
}
