package org.sijill.ingest.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.alert.SavedSearchView.Webhook;
import org.sijill.ingest.alert.SearchServiceClient.QueryRefusedException;

/** What can be done with saved searches. */
@ApplicationScoped
class SavedSearchService {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int ID_BYTES = 10;

    private final SavedSearches searches;
    private final AlertMatches matches;
    private final SearchServiceClient client;
    private final AlertsConfig config;
    private final Clock clock;

    SavedSearchService(
            SavedSearches searches,
            AlertMatches matches,
            SearchServiceClient client,
            AlertsConfig config,
            Clock clock) {
        this.searches = searches;
        this.matches = matches;
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    /** Saves a search; the view has the secret of its webhook, this once. */
    SavedSearchView create(SavedSearchForm form) {
        check(form.query());
        String id = newId();
        String secret = form.webhook() == null ? null : Signature.newSecret();
        if (!searches.insert(id, form, secret, config.mostSearches())) {
            throw Problems.of(
                    ProblemType.CONFLICT, "there are " + config.mostSearches() + " saved searches, which is the most");
        }
        return withSecret(get(id), secret);
    }

    /** Changes a search; the view has the secret of its webhook if the address is a new one. */
    SavedSearchView change(String id, SavedSearchForm form) {
        check(form.query());
        String secret = form.webhook() == null ? null : Signature.newSecret();
        if (!searches.update(id, form, secret)) {
            throw unknown();
        }
        return withSecret(get(id), searches.hasSecret(id, secret) ? secret : null);
    }

    SavedSearchView get(String id) {
        return searches.find(id).orElseThrow(SavedSearchService::unknown);
    }

    List<SavedSearchView> all() {
        return searches.all();
    }

    void delete(String id) {
        if (!searches.delete(id)) {
            throw unknown();
        }
    }

    AlertMatchPage matches(String id, long after, int size) {
        get(id);
        List<AlertMatchView> page = matches.after(id, after, size);
        return new AlertMatchPage(page, page.isEmpty() ? after : page.getLast().sequence());
    }

    /** The language of queries is search-service's: it alone can say whether one is right. */
    private void check(String query) {
        try {
            client.match(query, clock.instant(), List.of(), 0);
        } catch (QueryRefusedException refused) {
            throw Problems.invalidField("query", "cannot be read: " + refused.getMessage());
        } catch (IOException away) {
            throw Problems.unavailable("search-service does not answer, so the query cannot be checked", RETRY_AFTER);
        }
    }

    private static SavedSearchView withSecret(SavedSearchView view, @Nullable String secret) {
        Webhook webhook = view.webhook();
        if (webhook == null || secret == null) {
            return view;
        }
        return new SavedSearchView(
                view.id(),
                view.name(),
                view.query(),
                view.createdAt(),
                view.lastRunAt(),
                view.matches(),
                view.failures(),
                view.lastError(),
                new Webhook(
                        webhook.address(),
                        secret,
                        webhook.undelivered(),
                        webhook.failures(),
                        webhook.lastStatus(),
                        webhook.lastError(),
                        webhook.lastDeliveredAt()));
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private static RuntimeException unknown() {
        return Problems.notFound("there is no saved search of this id");
    }
}
