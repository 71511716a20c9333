package org.sijill.http.conditional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    private static final String TAG = EntityTags.of("حلب".getBytes(UTF_8));

    @Test
    void equalBytesHaveOneTagAndOthersHaveAnother() {
        assertThat(EntityTags.of("حلب".getBytes(UTF_8))).isEqualTo(TAG).matches("\"[0-9a-f]{32}\"");
        assertThat(EntityTags.of("إدلب".getBytes(UTF_8))).isNotEqualTo(TAG);
    }

    @Test
    void oneOfSeveralIsEnoughAndWeakOnesCount() {
        assertThat(EntityTags.matches("\"a\", " + TAG, TAG)).isTrue();
        assertThat(EntityTags.matches("W/" + TAG, TAG)).isTrue();
        assertThat(EntityTags.matches(" * ", TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"a\"", "**", ","})
    void anotherTagIsNoMatch(String ifNoneMatch) {
        assertThat(EntityTags.matches(ifNoneMatch, TAG)).isFalse();
        assertThat(EntityTags.matches(null, TAG)).isFalse();
    }
}
