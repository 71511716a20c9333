package org.sijill.benchmarks.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Submits drafts as one import, compressed as a careful client does. */
final class ImportFeed {

    private static final int BUFFER = 1 << 20;

    private final Http gateway;

    ImportFeed(Http gateway) {
        this.gateway = gateway;
    }

    /** Makes the upload. The client's own work is not what is measured. */
    static void write(Stream<Draft> drafts, Path upload) {
        try (OutputStream compressed = new FastGzip(Files.newOutputStream(upload))) {
            for (Iterator<Draft> all = drafts.iterator(); all.hasNext(); ) {
                compressed.write((all.next().json() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns when every draft of an upload is kept and indexed. */
    void send(Path upload, int articles) {
        String id = upload(upload);
        Http.until(() -> isOver(gateway.get("/api/v1/imports/" + id), articles), "the import");
    }

    private String upload(Path upload) {
        try {
            return gateway.postCompressed("/api/v1/imports", BodyPublishers.ofFile(upload))
                    .path("id")
                    .asText();
        } catch (FileNotFoundException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOver(JsonNode view, int articles) {
        String state = view.path("state").asText();
        if (state.equals("failed")
                || state.equals("cancelled")
                || view.path("rejected").asInt() > 0) {
            throw new IllegalStateException("The import does not succeed: " + view);
        }
        return state.equals("finished") && view.path("indexed").asInt() >= articles;
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
