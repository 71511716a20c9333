package org.sijill.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statuses and types as Elasticsearch 8.19 answers them for single documents of a bulk request. */
class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "200, '', '', INDEXED",
        "201, '', '', INDEXED",
        "409, version_conflict_engine_exception, current version is higher, INDEXED",
        "404, index_not_found_exception, no such index, INDEX_MISSING",
        "400, document_parsing_exception, failed to parse, POISON",
        "400, strict_dynamic_mapping_exception, not allowed, POISON",
        "400, illegal_argument_exception, immense term, POISON",
        "413, '', '', POISON",
        "400, index_closed_exception, closed, BUSY",
        "400, illegal_argument_exception, no write index is defined for alias [x], BUSY",
        "403, cluster_block_exception, index read-only, BUSY",
        "429, es_rejected_execution_exception, queue full, BUSY",
        "429, cluster_block_exception, disk usage exceeded flood-stage watermark, BUSY",
        "503, unavailable_shards_exception, primary shard is not active, BUSY",
        "401, security_exception, missing credentials, BUSY",
        "0, '', '', BUSY",
        "500, null_pointer_exception, '', SUSPECT",
    })
    void anAnswerIsJudgedByWhatItSpeaksOf(int status, String type, String reason, Verdict expected) {
        assertThat(Verdict.of(status, type, reason)).isEqualTo(expected);
    }
}
