package org.sijill.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void nameTheLog() {
        log = folder.resolve("child.log");
    }

    @Test
    void stoppingAsksFirst() {
        SupervisedProcess child = start("trap 'echo asked; exit 0' TERM; echo started; while :; do sleep 0.05; done");
        await().until(() -> logged("started"));

        child.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(child.exitValue()).isZero();
        assertThat(log).content().contains("asked");
    }

    @Test
    void oneThatDoesNotListenIsKilledAfterItsGrace() {
        SupervisedProcess child = start("trap '' TERM; echo started; while :; do sleep 0.05; done");
        await().until(() -> logged("started"));

        child.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(ProcessHandle.of(child.pid())).isEmpty();
    }

    @Test
    void killingTakesTheChildrensChildrenToo() {
        SupervisedProcess child = start("sleep 300 & sleep 300 & echo started; wait");
        await().until(() -> logged("started"));
        List<ProcessHandle> children =
                ProcessHandle.of(child.pid()).orElseThrow().descendants().toList();
        assertThat(children).hasSize(2);

        child.kill();

        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void whatAServerLeavesBehindWhenItEndsIsKilled() {
        SupervisedProcess child = start("sleep 300 & echo $!; exit 3");

        await().until(() -> !child.isAlive());

        assertThat(child.exitValue()).isEqualTo(3);
        String left = LogTail.lines(log, 1).getFirst();
        await().until(() -> ProcessHandle.of(Long.parseLong(left)).isEmpty());
    }

    @Test
    void aFailureCarriesTheEndOfTheLog() {
        SupervisedProcess child = start("echo the disk is full; exit 1");
        await().until(() -> !child.isAlive());

        assertThat(child.failure("does not start"))
                .hasMessageContaining("child does not start")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void theServersUserIsNeverRoot() {
        SupervisedProcess child = SupervisedProcess.start(command("id -u", true));
        await().until(() -> !child.isAlive());

        assertThat(LogTail.lines(log, 1)).singleElement().isNotEqualTo("0");
    }

    private SupervisedProcess start(String script) {
        return SupervisedProcess.start(command(script, false));
    }

    private ChildCommand command(String script, boolean asServerUser) {
        return new ChildCommand(
                "child",
                List.of("bash", "-c", script),
                Map.of(),
                folder,
                log,
                "TERM",
                Duration.ofSeconds(1),
                asServerUser);
    }

    private boolean logged(String line) {
        return Files.exists(log) && LogTail.lines(log, 10).contains(line);
    }
}
