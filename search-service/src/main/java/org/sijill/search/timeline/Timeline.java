package org.sijill.search.timeline;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.search.query.Interval;
import org.sijill.search.significance.Characteristics;

/**
 * Articles over time.
 *
 * @param interval the width of a bucket
 * @param articles how many articles the search found
 * @param missing how many of them have no such date
 * @param buckets in order of time; empty ones included unless they span more than 400
 * @param truncated present and true when there were more buckets than an answer holds; the latest are listed
 */
@Schema(description = "Articles over time")
public record Timeline(
        TimelineBy by,
        Interval interval,
        long articles,
        long missing,
        List<Bucket> buckets,
        @Nullable Boolean truncated) {

    public Timeline {
        buckets = List.copyOf(buckets);
    }

    /**
     * A part of the time.
     *
     * @param from its first day
     * @param count articles in it
     * @param characteristics what sets them apart from the other articles of the search; present in the 48 buckets with
     *     the most articles
     */
    public record Bucket(
            LocalDate from, long count, @Nullable Characteristics characteristics) {}
}
