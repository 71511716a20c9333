package org.sijill.stack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.stack.process.StackException;

class PreparedHomeTest {

    @TempDir
    Path homes;

    @Test
    void aHomeIsPreparedOnce() {
        Path first =
                PreparedHome.get(homes, "server", "a", folder -> Files.writeString(folder.resolve("program"), "1"));
        Path second =
                PreparedHome.get(homes, "server", "a", folder -> Files.writeString(folder.resolve("program"), "2"));

        assertThat(second).isEqualTo(first);
        assertThat(second.resolve("program")).hasContent("1");
    }

    @Test
    void anotherKeyGivesAnotherHomeAndRemovesTheOneThatNobodyUses() throws Exception {
        Path unused = Files.createDirectory(homes.resolve("server-old"));

        Path wanted = PreparedHome.get(homes, "server", "new", folder -> {});

        assertThat(unused).doesNotExist();
        assertThat(wanted).exists();
    }

    @Test
    void aHomeInUseIsKept() {
        Path used = PreparedHome.get(homes, "server", "used", folder -> {});

        PreparedHome.get(homes, "server", "newer", folder -> {});

        assertThat(used).exists();
    }

    @Test
    void homesOfOtherServersAreKept() {
        Path other = PreparedHome.get(homes, "another", "a", folder -> {});

        PreparedHome.get(homes, "server", "a", folder -> {});

        assertThat(other).exists();
    }

    @Test
    void anInterruptedPreparationIsNotTakenForAHome() {
        assertThatThrownBy(() -> PreparedHome.get(homes, "server", "a", folder -> {
                    Files.writeString(folder.resolve("half"), "");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(StackException.class);

        assertThat(PreparedHome.get(homes, "server", "a", folder -> {})).isEmptyDirectory();
    }
}
