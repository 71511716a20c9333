package org.sijill.evaluation.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.evaluation.Folders;

class EntitiesCommandTest {

    @Test
    void foldersDefaultToThoseBesideTheCheckoutAndCanBeGiven() {
        Folders folders =
                EntitiesCommand.folders(List.of("--gold", "elsewhere")).orElseThrow();

        assertThat(folders.get("--gold")).isEqualTo(Path.of("elsewhere"));
        assertThat(folders.get("--data")).endsWithRaw(Path.of("shared", "data"));
    }

    @Test
    void anOptionThatIsUnknownOrHasNoValueIsRefused() {
        assertThat(EntitiesCommand.folders(List.of("--speed", "11"))).isEmpty();
        assertThat(EntitiesCommand.folders(List.of("--data"))).isEmpty();
    }
}
