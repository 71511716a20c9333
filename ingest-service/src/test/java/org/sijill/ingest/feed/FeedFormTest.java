package org.sijill.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFormTest {

    private static final String URL = "https://newsroom.example/rss.xml?lang=ar";

    @Test
    void aFeedIsPolledEveryQuarterOfAnHourUnlessItSaysOtherwise() {
        assertThat(FeedForm.of(new FeedDraft(URL, "وكالة", null)))
                .isEqualTo(new FeedForm(URI.create(URL), "وكالة", 15));
        assertThat(FeedForm.of(new FeedDraft(URL, "وكالة", 60)).intervalMinutes())
                .isEqualTo(60);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> FeedForm.of(new FeedDraft(null, " ", 0)))
                .satisfies(problem -> assertThat(
                                String.valueOf(problem.getParameters().get("errors")))
                        .contains("field=url", "field=source", "field=intervalMinutes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://newsroom.example/rss.xml",
                "newsroom.example/rss.xml",
                "http:///rss.xml",
                "https://user:secret@newsroom.example/rss.xml",
                "https://newsroom.example/rss.xml#top",
                "https://newsroom.example:99999/rss.xml",
                "https://newsroom.example/a b"
            })
    void onlyAddressesOfTheWebAreTaken(String url) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> FeedForm.of(new FeedDraft(url, "وكالة", null)))
                .satisfies(problem -> assertThat(
                                String.valueOf(problem.getParameters().get("errors")))
                        .contains("field=url"));
    }
}
