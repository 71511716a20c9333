package org.sijill.ingest.alert;

import java.time.Instant;

/**
 * A saved search that is to be run.
 *
 * @param watermark everything that reached the index before has been looked at
 * @param startedAt the database's time at which this run began
 */
record SavedSearch(String id, String query, Instant watermark, Instant startedAt) {}
