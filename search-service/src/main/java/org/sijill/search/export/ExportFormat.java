package org.sijill.search.export;

import jakarta.ws.rs.core.MediaType;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.sijill.http.query.WireName;
import org.sijill.search.directory.EntityLabels;

/** The forms of an export. */
enum ExportFormat implements WireName {
    /** One JSON object on each line. */
    NDJSON("ndjson", "application/x-ndjson") {
        @Override
        ArticleWriter writer(OutputStream out, EntityLabels labels, boolean bodies) {
            return new JsonLines(out, labels);
        }
    },
    /** For spreadsheets: UTF-8 with byte order mark, RFC 4180, no cell that is a formula. */
    CSV("csv", "text/csv") {
        @Override
        ArticleWriter writer(OutputStream out, EntityLabels labels, boolean bodies) {
            return new CsvTable(out, labels, bodies);
        }
    };

    private final String wireName;
    private final String mediaType;

    ExportFormat(String wireName, String mediaType) {
        this.wireName = wireName;
        this.mediaType = mediaType;
    }

    abstract ArticleWriter writer(OutputStream out, EntityLabels labels, boolean bodies);

    @Override
    public String wireName() {
        return wireName;
    }

    /** What stands in {@code Content-Type}. */
    MediaType contentType() {
        return MediaType.valueOf(mediaType).withCharset("UTF-8");
    }

    /** The first form that a client accepts, in its order; empty if it accepts none of them. */
    static Optional<ExportFormat> accepted(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            for (ExportFormat format : values()) {
                if (type.isCompatible(MediaType.valueOf(format.mediaType))) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }
}
