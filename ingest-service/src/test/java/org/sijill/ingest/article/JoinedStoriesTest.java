package org.sijill.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JoinedStoriesTest {

    private final JoinedStories stories = new JoinedStories();

    @Test
    void overSeveralStepsOneNameStays() {
        stories.join("b", "a");
        stories.join("c", "b");

        assertThat(stories.names()).containsEntry("b", "a").containsEntry("c", "a");
    }

    @Test
    void aCircleIsOneStory() {
        stories.join("b", "a");
        stories.join("a", "b");

        assertThat(stories.names()).containsOnlyKeys("b").containsEntry("b", "a");
    }

    @Test
    void aNameThatIsGoneStandsForTheOneThatStays() {
        stories.join("a", "z");
        stories.join("b", "a");

        assertThat(stories.names()).containsEntry("a", "z").containsEntry("b", "z");
    }
}
