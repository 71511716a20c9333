package org.sijill.ingest.alert;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A saved search and how it fares.
 *
 * @param matches articles that it has found since it was saved
 * @param failures runs that failed in a row; 0 when the last one went well
 * @param lastError why the last run failed; absent when it went well
 */
@Schema(description = "A saved search and how it fares")
public record SavedSearchView(
        String id,
        String name,
        String query,
        Instant createdAt,
        @Nullable Instant lastRunAt,
        long matches,
        int failures,
        @Nullable String lastError,
        @Nullable Webhook webhook) {

    /**
     * How matches are posted.
     *
     * @param address where to, without its query, which may be secret
     * @param secret what deliveries are signed with; shown once, when the address is set
     * @param undelivered matches that the receiver has not taken yet
     * @param failures tries of the present delivery that failed
     * @param lastStatus the receiver's last HTTP status, where it answered
     * @param lastError why the last try failed; absent when it went well
     */
    @Schema(name = "SavedSearchWebhook", description = "How matches are posted")
    public record Webhook(
            String address,
            @Nullable String secret,
            long undelivered,
            int failures,
            @Nullable Integer lastStatus,
            @Nullable String lastError,
            @Nullable Instant lastDeliveredAt) {}
}
