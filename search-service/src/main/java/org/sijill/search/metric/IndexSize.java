package org.sijill.search.metric;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.sijill.index.Elasticsearch;
import org.sijill.index.ElasticsearchRefusedException;
import org.sijill.index.ElasticsearchUnavailableException;
import org.sijill.index.IndexSchema;

/**
 * {@code sijill_index_documents} and {@code sijill_index_bytes} of the index that searches go to, without its replicas:
 * asked for now and then, so that whoever scrapes need not wait. Not a number while the index does not answer.
 */
@ApplicationScoped
class IndexSize implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(IndexSize.class);

    private final Elasticsearch elasticsearch;
    private volatile double documents = Double.NaN;
    private volatile double bytes = Double.NaN;

    IndexSize(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sijill.index.documents", this, size -> size.documents)
                .description("Documents of the index that searches go to, tombstones of takedowns included")
                .register(registry);
        Gauge.builder("sijill.index.bytes", this, size -> size.bytes)
                .description("Bytes on disk of the index that searches go to, one copy of each shard")
                .register(registry);
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            JsonNode all = elasticsearch
                    .send("GET", "/" + IndexSchema.READ_ALIAS + "/_stats/docs,store", null)
                    .at("/_all/primaries");
            documents = all.at("/docs/count").asDouble(Double.NaN);
            bytes = all.at("/store/size_in_bytes").asDouble(Double.NaN);
        } catch (ElasticsearchUnavailableException | ElasticsearchRefusedException failure) {
            documents = Double.NaN;
            bytes = Double.NaN;
            LOG.debugf(failure, "the index's size is not known");
        }
    }
}
