package org.sijill.ingest.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Opens an upload in its format. */
@ApplicationScoped
class ItemReaders {

    private static final int BUFFER = 1 << 16;

    private final ImportSpool spool;
    private final ObjectMapper mapper;
    private final ImportsConfig config;

    ItemReaders(ImportSpool spool, ObjectMapper mapper, ImportsConfig config) {
        this.spool = spool;
        this.mapper = mapper;
        this.config = config;
    }

    ItemReader open(ImportJob job) throws IOException {
        ImportRequest request = job.request();
        DraftJson json = new DraftJson(mapper, request.ignoreUnknown());
        int limit = Math.toIntExact(config.maxLine().asLongValue());
        Expansion expansion = new Expansion(config.mostExpansion());
        InputStream stream = expansion.compressed(spool.read(job.id()));
        InputStream content = request.gzip()
                ? expansion.expanded(new GZIPInputStream(new BufferedInputStream(stream, BUFFER), BUFFER))
                : stream;
        return switch (request.format()) {
            case NDJSON -> new LineReader(content, json, limit);
            case ZIP -> ArchiveReader.zip(content, expansion, new FileDrafts(json), limit);
            case TAR -> ArchiveReader.tar(content, new FileDrafts(json), limit);
            case FEED -> FeedReader.read(content, limit);
        };
    }
}
