package org.sijill.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.stack.home.ServerPlace;
import org.sijill.stack.process.Ports;
import org.sijill.stack.process.StackException;

class ServiceProcessTest {

    @TempDir
    Path folder;

    private ServiceSpecification specification;

    @BeforeEach
    void packageAService() throws IOException {
        Path target = folder.resolve("target");
        jar(Files.createDirectories(target.resolve("quarkus-app")).resolve("quarkus-run.jar"));
        specification = new ServiceSpecification(
                "small-service",
                target,
                Launcher.JVM,
                ServerPlace.lasting(folder.resolve("run"), Ports.reserve()),
                Ports.reserve(),
                Map.of("small.greeting", "ahlan wa sahlan"),
                Map.of("SMALL_SECRET", "hidden"));
    }

    @Test
    void itIsAliveAndReadyWithItsConfiguration() {
        try (ServiceProcess service = ServiceProcess.start(specification)) {
            service.awaitReady();

            assertThat(service.log()).content().contains("ahlan wa sahlan", "hidden");
            assertThat(ProcessHandle.of(service.pid())
                            .orElseThrow()
                            .info()
                            .commandLine()
                            .orElse(""))
                    .doesNotContain("hidden");
        }
    }

    @Test
    void itComesBackOnTheSamePortAfterAKill() {
        try (ServiceProcess service = ServiceProcess.start(specification)) {
            int port = service.port();

            service.kill();

            assertThat(service.isRunning()).isFalse();
            assertThat(Ports.answers(port)).isFalse();

            service.restart();

            assertThat(service.port()).isEqualTo(port);
            assertThat(Ports.answers(port)).isTrue();
        }
    }

    @Test
    void aServiceThatEndsAtOnceFailsWithTheEndOfItsLog() {
        assertThatThrownBy(() -> ServiceProcess.start(specification.with("small.failure", "no such index")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("small-service")
                .hasMessageContaining("no such index");
    }

    @Test
    void aServiceThatIsNotBuiltFailsWithTheFileThatIsMissing() {
        ServiceSpecification nativeOne = specification.with(Launcher.NATIVE);

        assertThatThrownBy(() -> ServiceProcess.start(nativeOne))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("-runner")
                .hasMessageContaining("./mvnw package -Dnative");
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, SmallService.class.getName());
        String classFile = SmallService.class.getName().replace('.', '/') + ".class";
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream, manifest);
                var content = SmallService.class.getClassLoader().getResourceAsStream(classFile)) {
            jar.putNextEntry(new JarEntry(classFile));
            content.transferTo(jar);
        }
    }
}
