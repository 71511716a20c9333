package org.sijill.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Base images made of what is on this machine, for where none can be fetched: the shared libraries that a program links,
 * and for Java programs the JDK that runs this. There is no shell in them and no package manager.
 */
final class ScratchBase {

    private static final String DOCKERFILE = """
        FROM scratch
        COPY root/ /
        ENV PATH=/opt/java/openjdk/bin LANG=C.UTF-8
        """;

    /** What a service never opens, half of the size: sources, signatures for the compiler, other tools' files. */
    private static final Set<String> LEFT_OUT = Set.of("lib/src.zip", "lib/ct.sym", "jmods", "man", "include", "legal");

    /** Libraries of the JDK that draw or sound: they link what servers do not have. */
    private static final Pattern DESKTOP =
            Pattern.compile(".*lib(awt.*|jawt|jsound|splashscreen|fontmanager|.*jni_.*)\\.so");

    private static final Path JDK = Path.of(System.getProperty("java.home"));

    private static final Pattern LINKED = Pattern.compile("(?m)(?:=> |^\\s*)(/\\S+) \\(0x");

    private ScratchBase() {}

    /** A base for Java programs; it is built unless it is there. */
    static String withJdk(Engine engine) {
        String name =
                "localhost/sijill/base:jdk-" + Runtime.version().toString().replaceAll("[^A-Za-z0-9.]", "-");
        return engine.has(name) ? name : build(engine, name, ScratchBase::copyJdk);
    }

    /** A base for these executables. */
    static String withoutJdk(Engine engine, List<Path> executables) {
        return build(engine, "localhost/sijill/base:native", root -> executables);
    }

    /** Puts files into the image's root and says which programs need their libraries beside them. */
    private interface Content {
        List<Path> gather(Path root) throws IOException;
    }

    private static String build(Engine engine, String name, Content content) {
        Path context = engine.folder().resolve("base");
        Path root = context.resolve("root");
        try {
            delete(context);
            Set<String> libraries = new TreeSet<>();
            for (Path program : content.gather(root)) {
                libraries.addAll(linked(program, engine.folder()));
            }
            for (String library : libraries) {
                Path copy = root.resolve(library.substring(1));
                if (!library.startsWith(JDK + "/")) {
                    copy(Path.of(library), copy);
                }
            }
            Files.writeString(context.resolve("Dockerfile"), DOCKERFILE);
            engine.build(context.resolve("Dockerfile"), context, Optional.empty(), name);
            delete(context);
            return name;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> copyJdk(Path root) throws IOException {
        List<Path> programs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(JDK, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = JDK.relativize(file);
                if (LEFT_OUT.stream().noneMatch(relative::startsWith)) {
                    copy(file, root.resolve("opt/java/openjdk").resolve(relative));
                    if (links(relative.toString())) {
                        programs.add(file);
                    }
                }
            }
        }
        return programs;
    }

    private static boolean links(String file) {
        return file.equals("bin/java")
                || (file.endsWith(".so") && !DESKTOP.matcher(file).matches());
    }

    private static List<String> linked(Path file, Path work) {
        return LINKED.matcher(Command.run(work, Map.of(), List.of("ldd", file.toString())))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void copy(Path file, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        // The file itself where this is a link.
        Files.copy(file.toRealPath(), to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
