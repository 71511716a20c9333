package org.sijill.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailuresTest {

    /**
     * Connection does not exist, cannot be made, failed; a standby after a failover; out of connections; shut down,
     * crashed, starting up; a file that cannot be read.
     */
    @ParameterizedTest
    @ValueSource(strings = {"08003", "08001", "08006", "25006", "53300", "57P01", "57P02", "57P03", "58030"})
    void aServerThatDoesNotAnswerIsUnavailable(String state) {
        assertThat(DatabaseFailures.isUnavailable(new SQLException("away", state)))
                .isTrue();
    }

    /** Not null, unique, syntax, no such table, bad bytes, cancelled statement, serialization. */
    @ParameterizedTest
    @ValueSource(strings = {"23502", "23505", "42601", "42P01", "22021", "57014", "40001"})
    void aStatementThatFailsIsOurs(String state) {
        assertThat(DatabaseFailures.isUnavailable(new SQLException("refused", state)))
                .isFalse();
    }

    @Test
    void theCauseMayBeWrapped() {
        RuntimeException wrapped =
                new IllegalStateException("commit", new RuntimeException(new SQLException("away", "08006")));

        assertThat(DatabaseFailures.isUnavailable(wrapped)).isTrue();
    }

    @Test
    void aPoolThatHasNoConnectionInTimeIsUnavailable() {
        assertThat(DatabaseFailures.isUnavailable(
                        new SQLException("Sorry, acquisition timeout! Waited 5000ms for a connection")))
                .isTrue();
    }

    @Test
    void aPassingFailureToConnectIsUnavailable() {
        assertThat(DatabaseFailures.isUnavailable(new SQLTransientConnectionException("later", "99999")))
                .isTrue();
    }

    @Test
    void anythingElseIsOurs() {
        assertThat(DatabaseFailures.isUnavailable(new SQLException("closed"))).isFalse();
        assertThat(DatabaseFailures.isUnavailable(new SQLException())).isFalse();
        assertThat(DatabaseFailures.isUnavailable(new IllegalStateException("timeout")))
                .isFalse();
    }
}
