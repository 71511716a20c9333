package org.sijill.ingest.outbox;

import java.util.Set;

/** What Elasticsearch's answer to one document means for its outbox row. */
enum Verdict {
    /** The index has this state of the article or a newer one. */
    INDEXED,
    /** The generation's index or its feed alias is not there. */
    INDEX_MISSING,
    /** The cluster cannot take anything now; says nothing about the document. */
    BUSY,
    /** Perhaps the document's fault, perhaps the cluster's. */
    SUSPECT,
    /** This document will never be taken. */
    POISON;

    private static final int OK = 200;
    private static final int FIRST_ERROR = 300;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int SERVER_ERROR = 500;

    /** Errors with status 400 that speak of the index and not of the document. */
    private static final Set<String> OF_THE_INDEX = Set.of("index_closed_exception", "cluster_block_exception");

    /** How a feed alias without a write index is told; its type is the same as that of a wrong document. */
    private static final String NO_WRITE_INDEX = "no write index is defined";

    static Verdict of(int status, String type, String reason) {
        // A conflict says that the index is at least this new.
        if ((status >= OK && status < FIRST_ERROR) || status == CONFLICT) {
            return INDEXED;
        }
        return switch (status) {
            case NOT_FOUND -> INDEX_MISSING;
            case TOO_LARGE -> POISON;
            case BAD_REQUEST -> OF_THE_INDEX.contains(type) || reason.startsWith(NO_WRITE_INDEX) ? BUSY : POISON;
            case SERVER_ERROR -> SUSPECT;
            // 429 is a full queue or a full disk, 403 a block, 502 to 504 a part that is away. 401 is ours to mend.
            default -> BUSY;
        };
    }
}
