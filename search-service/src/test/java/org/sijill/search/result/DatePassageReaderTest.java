package org.sijill.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.search.JsonText;
import org.sijill.search.query.Queries;

class DatePassageReaderTest {

    private static final String PASSAGES = """
            [{"from": "2016-09-09", "to": "2016-09-09", "passage": "the day"},
             {"from": "2016-09-01", "to": "2016-09-30", "passage": "its month"},
             {"from": "2012-01-01", "to": "2012-12-31", "passage": "another year"}]""";

    @Test
    void withinShowsWhatLiesInTheRange() {
        assertThat(read("mentionedFrom=2016-09-01&mentionedTo=2016-09-20")).containsExactly("the day");
    }

    @Test
    void overlapsShowsWhatTouchesTheRange() {
        assertThat(read("mentionedFrom=2016-09-20&mentionedTo=2016-10-20&mentionedMatch=overlaps"))
                .containsExactly("its month");
    }

    @Test
    void atMostThreeAreShown() {
        assertThat(DatePassageReader.read(
                        JsonText.read(PASSAGES.replace("]", ",") + PASSAGES.substring(1)),
                        Queries.of("mentionedFrom=2000-01-01")))
                .hasSize(3);
    }

    private static List<String> read(String query) {
        return DatePassageReader.read(JsonText.read(PASSAGES), Queries.of(query));
    }
}
