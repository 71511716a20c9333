package org.sijill.evaluation.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntitiesCommandTest {

    @Test
    void folders_default_to_those_beside_the_checkout_and_can_be_given() {
        assertThat(EntitiesCommand.folders(List.of("--gold", "elsewhere")))
                .containsEntry("--gold", Path.of("elsewhere"))
                .extractingByKey("--data")
                .satisfies(data -> assertThat(data).endsWith(Path.of("shared", "data")));
    }

    @Test
    void an_option_that_is_unknown_or_has_no_value_is_refused() {
        assertThat(EntitiesCommand.folders(List.of("--speed", "11"))).isEmpty();
        assertThat(EntitiesCommand.folders(List.of("--data"))).isEmpty();
    }
}
