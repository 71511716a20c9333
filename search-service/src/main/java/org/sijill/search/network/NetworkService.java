package org.sijill.search.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.text.NameAlternatives;

/** Makes networks: finds the nodes, then counts their pairs. */
@ApplicationScoped
class NetworkService {

    private final SearchIndex index;
    private final EntityLabels labels;
    private final NameAlternatives names;
    private final SearchConfig config;

    NetworkService(SearchIndex index, EntityLabels labels, NameAlternatives names, SearchConfig config) {
        this.index = index;
        this.labels = labels;
        this.names = names;
        this.config = config;
    }

    Network make(NetworkQuery query) {
        String timeout = config.timeout().toMillis() + "ms";
        var frequent = index.searchWhole(NetworkComposer.nodes(query, names, timeout));
        Map<NodeKind, List<String>> nodes = NetworkReader.mostFrequent(frequent, query);
        if (nodes.isEmpty()) {
            return NetworkReader.network(frequent, query, labels);
        }
        return NetworkReader.network(
                index.searchWhole(NetworkComposer.pairs(query, nodes, names, timeout)), query, labels);
    }
}
