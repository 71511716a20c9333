package org.sijill.benchmarks.annotation;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.text.canonical.CanonicalText;

/**
 * The annotator as ingest-service ships it. Nothing may depend on a service, so its classes are taken from the packaged
 * one ({@code ./mvnw package}) and called through method handles, which costs nothing beside a text's annotation.
 */
final class PackagedIngest {

    private static final String DIRECTORY = "org.sijill.ingest.directory.EntityDirectory";
    private static final String ANNOTATOR = "org.sijill.ingest.annotation.Annotator";
    private static final String ANNOTATIONS = "org.sijill.ingest.annotation.Annotations";

    private final MethodHandle shipped;
    private final MethodHandle annotator;
    private final MethodHandle annotate;

    PackagedIngest() {
        try {
            URLClassLoader classes = new URLClassLoader(jars(), PackagedIngest.class.getClassLoader());
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> directory = classes.loadClass(DIRECTORY);
            Class<?> annotatorClass = classes.loadClass(ANNOTATOR);
            Class<?> annotations = classes.loadClass(ANNOTATIONS);
            shipped = lookup.findStatic(directory, "shipped", MethodType.methodType(directory))
                    .asType(MethodType.methodType(Object.class));
            annotator = lookup.findVirtual(directory, "annotator", MethodType.methodType(annotatorClass))
                    .asType(MethodType.methodType(Object.class, Object.class));
            annotate = lookup.findVirtual(
                            annotatorClass,
                            "annotate",
                            MethodType.methodType(
                                    annotations, CanonicalText.class, CanonicalText.class, LocalDate.class))
                    .asType(MethodType.methodType(
                            Object.class, Object.class, CanonicalText.class, CanonicalText.class, LocalDate.class));
        } catch (IOException | ReflectiveOperationException failure) {
            throw new IllegalStateException("ingest-service is not packaged: ./mvnw package", failure);
        }
    }

    /** Reads the shipped directory and makes an annotator of it. */
    Object load() {
        try {
            return (Object) annotator.invokeExact((Object) shipped.invokeExact());
        } catch (Throwable failure) {
            throw new IllegalStateException("The directory cannot be loaded", failure);
        }
    }

    Object annotate(Object by, CanonicalText text, LocalDate anchor) {
        try {
            return (Object) annotate.invokeExact(by, (CanonicalText) null, text, anchor);
        } catch (Throwable failure) {
            throw new IllegalStateException("A text cannot be annotated", failure);
        }
    }

    private static URL[] jars() throws IOException {
        Path service = Path.of(System.getProperty("sijill.root", "."), "ingest-service/target/quarkus-app");
        List<URL> jars = new ArrayList<>();
        for (String folder : List.of("app", "lib/main", "lib/boot")) {
            try (Stream<Path> files = Files.list(service.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    jars.add(url(file));
                }
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }
}
