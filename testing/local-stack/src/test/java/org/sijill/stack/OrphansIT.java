package org.sijill.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.stack.home.Installation;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.Ports;

class OrphansIT {

    /** The servers get 20 s to end by themselves before they are killed. */
    private static final Duration END = Duration.ofSeconds(40);

    @Test
    void serversDieWithAParentThatIsKilledAndTheirFoldersAreSweptAway() throws Exception {
        // Given
        Process parent = fork();
        BufferedReader output = parent.inputReader(StandardCharsets.UTF_8);
        List<String> places = output.readLine().transform(line -> List.of(line.split(" ", -1)));
        int elasticsearchPort = Integer.parseInt(places.get(0));
        int postgresPort = Integer.parseInt(places.get(1));
        Path folder = Path.of(places.get(2));
        assertThat(Ports.answers(elasticsearchPort)).isTrue();
        assertThat(Ports.answers(postgresPort)).isTrue();
        List<ProcessHandle> tree = parent.descendants().toList();
        assertThat(tree).hasSizeGreaterThan(4);

        // When
        parent.destroyForcibly();

        // Then
        await().atMost(END).until(() -> tree.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(Ports.answers(elasticsearchPort)).isFalse();
        assertThat(Ports.answers(postgresPort)).isFalse();

        // When
        try (ServerPlace next = ServerPlace.throwAway(Installation.current(), "next")) {
            // Then
            assertThat(next.folder()).exists();
            assertThat(folder).doesNotExist();
        }
    }

    private static Process fork() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                        "-D" + Installation.ROOT_PROPERTY + "=" + System.getProperty(Installation.ROOT_PROPERTY),
                        ParentOfServers.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
