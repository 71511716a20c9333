package org.sijill.ingest.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.sijill.ingest.alert.SearchServiceClient.Match;
import org.sijill.ingest.alert.SearchServiceClient.Page;
import org.sijill.ingest.alert.SearchServiceClient.QueryRefusedException;

/** Runs saved searches. One that fails says so in its row, and is run again like any other. */
@ApplicationScoped
class SearchRunner {

    private static final Logger LOG = Logger.getLogger(SearchRunner.class);

    private final SearchRuns runs;
    private final SearchServiceClient client;
    private final AlertMatches matches;
    private final AlertsConfig config;

    SearchRunner(SearchRuns runs, SearchServiceClient client, AlertMatches matches, AlertsConfig config) {
        this.runs = runs;
        this.client = client;
        this.matches = matches;
        this.config = config;
    }

    /** Runs what is due, several at once; says whether there may be more. */
    boolean runDue() throws SQLException {
        List<SavedSearch> due = runs.claim(config.atOnce(), config.lease());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(search -> threads.execute(() -> run(search)));
        }
        return due.size() == config.atOnce();
    }

    private void run(SavedSearch search) {
        try {
            try {
                lookThrough(search);
                runs.done(search, config.every());
            } catch (QueryRefusedException refused) {
                fail(search, "the query cannot be read: " + refused.getMessage());
            } catch (IOException away) {
                fail(search, String.valueOf(away.getMessage()));
            }
        } catch (SQLException | RuntimeException failure) {
            // The database is away: the lease runs out, and the search is due again.
            LOG.warnf("saved search not run: searchId=%s, reason=%s", search.id(), failure.getMessage());
        }
    }

    /** Every page is kept before the next one is asked for, so that nothing large is in memory. */
    private void lookThrough(SavedSearch search) throws IOException, SQLException {
        Instant from = search.watermark().minus(config.overlap());
        List<String> after = List.of();
        do {
            Page page = client.match(search.query(), from, after, config.page());
            for (Match match : page.matches()) {
                matches.keep(search.id(), match.articleId(), match.payload());
            }
            after = page.next();
        } while (!after.isEmpty());
    }

    private void fail(SavedSearch search, String reason) throws SQLException {
        LOG.warnf("saved search failed: searchId=%s, reason=%s", search.id(), reason);
        runs.failed(search, reason, config.every());
    }
}
