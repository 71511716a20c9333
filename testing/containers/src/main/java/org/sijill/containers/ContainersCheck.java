package org.sijill.containers;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijill.manifests.CheckException;
import org.sijill.manifests.Rendering;
import org.sijill.stack.process.StackException;

/**
 * {@code ./sijill check containers [--base scratch|IMAGE] [--native]}: builds the services' images and runs them under
 * the terms of the manifests. Ends with 0 when all is as it should be.
 */
public final class ContainersCheck {

    /** Its memory is that of production, and its settings need no operators. */
    private static final String OVERLAY = "dev";

    private static final String SCRATCH = "scratch";

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Path root =
            Path.of(System.getProperty("sijill.root", ".")).toAbsolutePath().normalize();
    private Optional<String> base = Optional.empty();
    private boolean nativeImages;

    private ContainersCheck() {}

    /** Entry point. */
    public static void main(String[] arguments) {
        System.exit(new ContainersCheck().run(List.of(arguments)) ? 0 : 1);
    }

    private boolean run(List<String> arguments) {
        try {
            read(arguments);
            Engine engine = Engine.open(root);
            Map<Service, String> images = images(engine);
            try (Trial trial = new Trial(engine, Rendering.of(root, OVERLAY), images, this::tell)) {
                trial.run();
            }
            out.println("The images run under the terms of the manifests. No cluster was asked.");
            return true;
        } catch (CheckFailure | CheckException | StackException failure) {
            out.println("The check of the containers failed: " + failure.getMessage());
            return false;
        }
    }

    private void read(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--native")) {
                nativeImages = true;
            } else if (arguments.get(i).equals("--base") && i + 1 < arguments.size()) {
                base = Optional.of(arguments.get(++i));
            } else {
                throw new CheckFailure("usage: ./sijill check containers [--base scratch|IMAGE] [--native]");
            }
        }
    }

    private Map<Service, String> images(Engine engine) {
        Optional<String> from = base.map(name -> name.equals(SCRATCH) ? scratch(engine) : name);
        from.ifPresent(name -> tell("images are built on " + name));
        Map<Service, String> images = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            images.put(service, build(engine, service, from));
        }
        // The smallest once more.
        String again = build(engine, Service.GATEWAY, from);
        if (!again.equals(images.get(Service.GATEWAY))) {
            throw new CheckFailure("the same input does not give the same image");
        }
        tell("the same input gives the same image again");
        return images;
    }

    private String scratch(Engine engine) {
        return nativeImages
                ? ScratchBase.withoutJdk(
                        engine,
                        Stream.of(Service.values()).map(this::executable).toList())
                : ScratchBase.withJdk(engine);
    }

    private String build(Engine engine, Service service, Optional<String> from) {
        String variant = nativeImages ? "native" : "jvm";
        Path dockerfile = root.resolve("k8s/images/" + service.title() + "." + variant + ".Dockerfile");
        String tag = "localhost/sijill/" + service.title() + ":check-" + variant;
        String image = engine.build(dockerfile, root, from, tag);
        tell(service.title() + " is built: " + image);
        return image;
    }

    private Path executable(Service service) {
        try (Stream<Path> files = Files.list(root.resolve(service.title()).resolve("target"))) {
            return files.filter(file -> file.toString().endsWith("-runner"))
                    .findFirst()
                    .orElseThrow(() -> new CheckFailure(
                            "there is no " + service.title() + "/target/*-runner: build it with -Dnative"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void tell(String line) {
        out.println("  " + line);
    }
}
