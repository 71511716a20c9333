package org.sijill.evaluation.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sijill.evaluation.stack.OwnSijill;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;

/** Sijill as it is shipped, with servers of its own, met only through the gateway. */
final class WholeSijill implements SearchSystem {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OwnSijill sijill = new OwnSijill();

    private WholeSijill() {}

    /** Starts a Sijill and gives it the documents; returns when all can be found. */
    static WholeSijill with(List<PoolDocument> documents, Consumer<String> progress) throws InterruptedException {
        progress.accept("starting a Sijill of its own");
        WholeSijill whole = new WholeSijill();
        try {
            whole.add(documents, progress);
            return whole;
        } catch (InterruptedException | RuntimeException failure) {
            whole.close();
            throw failure;
        }
    }

    /** Takes more documents; returns when they can be found too. */
    void add(List<PoolDocument> more, Consumer<String> progress) throws InterruptedException {
        sijill.load(more.stream().map(WholeSijill::draft).toList(), progress);
    }

    /** What a search costs with all views and with one: the service's own searches for these questions, a page each. */
    String viewLatency(List<String> questions, long articles) {
        URI elasticsearch = sijill.elasticsearch();
        try (SearchRecorder recorder = new SearchRecorder(elasticsearch);
                ServiceProcess service = ServiceProcess.start(ServiceSpecification.throwAway("search-service")
                        .with("quarkus.elasticsearch.hosts", recorder.host()))) {
            service.awaitReady();
            questions.forEach(question -> sijill.search(service.uri(), "q=" + encode(question) + "&fold=false"));
            return new ViewLatency(elasticsearch).measure(recorder.searches(), articles);
        }
    }

    @Override
    public List<String> ask(String question) {
        List<String> ids = new ArrayList<>();
        sijill.search("q=" + encode(question) + "&size=" + Measures.DEPTH + "&facetSize=0&fold=false")
                .path("hits")
                .forEach(hit -> ids.add(hit.path("externalId").asText()));
        return ids;
    }

    @Override
    public void close() {
        sijill.close();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String draft(PoolDocument document) {
        return JSON.createObjectNode()
                .put("externalId", document.id())
                .put("source", "evaluation")
                .put("title", document.title())
                .put("body", document.body())
                .toString();
    }
}
