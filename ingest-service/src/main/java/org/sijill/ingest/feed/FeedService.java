package org.sijill.ingest.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sijill.http.problem.ProblemType;
import org.sijill.http.problem.Problems;

/** What can be done with feeds: follow, look at, poll at once, forget. */
@ApplicationScoped
class FeedService {

    private static final int ID_BYTES = 8;

    private final FeedTable feeds;
    private final FeedViews views;
    private final FeedsConfig config;

    FeedService(FeedTable feeds, FeedViews views, FeedsConfig config) {
        this.feeds = feeds;
        this.views = views;
        this.config = config;
    }

    /** Follows a feed; it is polled soon. 409 when its address is followed already, or as many as are kept. */
    FeedView follow(FeedForm form) {
        String id = newId();
        if (!feeds.insert(id, form, config.mostFeeds())) {
            Optional<FeedView> known = views.ofAddress(form.url().toString());
            throw Problems.of(
                    ProblemType.CONFLICT,
                    known.map(feed -> "the feed " + feed.id() + " has this address")
                            .orElse("there are " + config.mostFeeds() + " feeds already"));
        }
        return get(id);
    }

    List<FeedView> all() {
        return views.all();
    }

    FeedView get(String id) {
        return views.find(id).orElseThrow(FeedService::unknown);
    }

    FeedView pollNow(String id) {
        if (!feeds.pollNow(id)) {
            throw unknown();
        }
        return get(id);
    }

    void forget(String id) {
        if (!feeds.delete(id)) {
            throw unknown();
        }
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private static RuntimeException unknown() {
        return Problems.notFound("there is no feed of this id");
    }
}
