package org.sijill.stack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.stack.process.ServerUser;
import org.sijill.stack.process.StackException;

class InstallationTest {

    @TempDir
    Path folder;

    @Test
    void serversLiveInTheCloneUnlessTheirUserCannotGetThere() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Path clone = Files.createDirectory(folder.resolve("clone"));

        Installation installation = Installation.of(clone);

        Path expected = ServerUser.current().isAnother() ? Path.of("/var/tmp") : clone;
        assertThat(installation.base()).startsWith(expected).isDirectory();
        assertThat(Installation.of(clone)).isEqualTo(installation);
        assertThat(ServerUser.current().reaches(installation.homes())).isTrue();
        Folders.delete(installation.base());
    }

    @Test
    void whatIsNotBuiltIsNamedTogetherWithTheCommandThatBuildsIt() {
        Installation empty = new Installation(folder, folder);

        assertThatThrownBy(empty::analysisPlugin)
                .isInstanceOf(StackException.class)
                .hasMessageContaining("./mvnw -pl libs/elasticsearch-plugin -am package");
    }
}
