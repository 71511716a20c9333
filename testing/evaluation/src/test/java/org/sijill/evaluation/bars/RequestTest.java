package org.sijill.evaluation.bars;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestTest {

    @Test
    void a_click_asks_for_the_part_of_the_bar_that_lies_inside_the_range() {
        Request request = new Request(Map.of("q", "حلب", "publishedFrom", "2016-09-10"));
        Bar september = new Bar(LocalDate.of(2016, 9, 1), LocalDate.of(2016, 9, 30), 3);

        assertThat(request.click("published", september).parameters())
                .isEqualTo(Map.of("q", "حلب", "publishedFrom", "2016-09-10", "publishedTo", "2016-09-30"));
    }

    @Test
    void a_bar_of_a_week_ends_six_days_after_it_begins() throws Exception {
        var histogram = new ObjectMapper()
                .readTree("{\"interval\":\"week\",\"buckets\":[{\"from\":\"2016-09-19\",\"count\":2}]}");

        assertThat(Bar.of(histogram)).containsExactly(new Bar(LocalDate.of(2016, 9, 19), LocalDate.of(2016, 9, 25), 2));
    }

    @Test
    void options_that_are_not_understood_are_refused() {
        assertThat(Options.read(List.of("--articles", "many"), Path.of("."))).isEmpty();
        assertThat(Options.read(List.of("--speed", "1"), Path.of("."))).isEmpty();
        assertThat(Options.read(List.of("--articles", "10"), Path.of("/project")))
                .contains(new Options(Path.of("/shared/data"), 10, 150));
    }
}
