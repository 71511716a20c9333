package org.sijill.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sijill.stack.process.ChildCommand;
import org.sijill.stack.process.HealthProbe;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.SupervisedProcess;

/** One of Sijill's services as a process of its own on the loopback address. It dies with this JVM. */
public final class ServiceProcess implements AutoCloseable {

    /** A service lives after 2 to 5 s; the rest is for machines that do other work at the same time. */
    private static final Duration START = Duration.ofMinutes(2);

    private final ServiceSpecification specification;
    private SupervisedProcess process;

    private ServiceProcess(ServiceSpecification specification, SupervisedProcess process) {
        this.specification = specification;
        this.process = process;
    }

    /** Starts the service and returns when {@code /q/health/live} answers; it need not be ready then. */
    public static ServiceProcess start(ServiceSpecification specification) {
        ServiceProcess service = new ServiceProcess(specification, launch(specification));
        try {
            service.await("/q/health/live");
            return service;
        } catch (StackException e) {
            service.close();
            throw e;
        }
    }

    /** Returns when {@code /q/health/ready} answers. */
    public void awaitReady() {
        await("/q/health/ready");
    }

    /** Where it answers, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Where health and metrics are, without a slash at the end. */
    public URI management() {
        return URI.create("http://127.0.0.1:" + specification.managementPort());
    }

    public int port() {
        return specification.place().port();
    }

    public String name() {
        return specification.name();
    }

    public synchronized long pid() {
        return process.pid();
    }

    public synchronized boolean isRunning() {
        return process.isAlive();
    }

    /** Its log, of all starts; deleted with a throw-away place. */
    public Path log() {
        return log(specification);
    }

    /** SIGKILL: nothing in it gets to finish. */
    public synchronized void kill() {
        process.kill();
    }

    /** An orderly end. */
    public synchronized void stop() {
        process.stop();
    }

    /** Starts it again on the same port, after stopping it if it runs; returns when it is alive. */
    public synchronized void restart() {
        process.stop();
        process = launch(specification);
        await("/q/health/live");
    }

    @Override
    public synchronized void close() {
        process.stop();
        specification.place().close();
    }

    private synchronized void await(String path) {
        URI health = management().resolve(path);
        if (!process.awaitAnswer(START, () -> HealthProbe.answersOk(health))) {
            throw process.failure("does not answer 200 at " + health);
        }
    }

    private static SupervisedProcess launch(ServiceSpecification specification) {
        List<String> properties = new ArrayList<>();
        properties.add("-Dquarkus.http.host=127.0.0.1");
        properties.add("-Dquarkus.http.port=" + specification.place().port());
        properties.add("-Dquarkus.management.host=127.0.0.1");
        properties.add("-Dquarkus.management.port=" + specification.managementPort());
        specification.properties().forEach((name, value) -> properties.add("-D" + name + "=" + value));
        return SupervisedProcess.start(new ChildCommand(
                specification.name(),
                specification.launcher().words(specification.name(), specification.target(), properties),
                specification.secrets(),
                specification.place().folder(),
                log(specification),
                "TERM",
                Duration.ofSeconds(20),
                false));
    }

    private static Path log(ServiceSpecification specification) {
        return specification.place().folder().resolve(specification.name() + ".log");
    }
}
