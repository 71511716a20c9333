package org.sijill.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sijill.manifests.rule.Complaint;
import org.sijill.manifests.rule.Manifest;

/**
 * Reads documents into the model classes of one version of Kubernetes' Java client, which refuse fields that they do not
 * know and miss those that are required. Kinds that are not Kubernetes' own are passed over.
 */
final class StrictDecoding implements AutoCloseable {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    private final String name;
    private final URLClassLoader classes;

    /**
     * Models of one version.
     *
     * @param version of {@code io.kubernetes:client-java-api}, 27.0.0 for example
     * @param folder where its JAR is
     */
    StrictDecoding(String version, Path folder) {
        this.name = "client-java " + version;
        try {
            URL jar = folder.resolve("client-java-api-" + version + ".jar")
                    .toUri()
                    .toURL();
            this.classes = new URLClassLoader(new URL[] {jar}, StrictDecoding.class.getClassLoader());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The document, and what an operator's document has of pods and volumes, which its own schema leaves open. */
    Stream<Complaint> check(Manifest manifest) {
        Stream<Optional<String>> refusals = manifest.kind().equals("Elasticsearch")
                ? elements(manifest.at("/spec/nodeSets"))
                        .flatMap(nodes -> Stream.concat(
                                Stream.of(refusal("V1PodTemplateSpec", nodes.path("podTemplate"))),
                                elements(nodes.path("volumeClaimTemplates"))
                                        .map(claim -> refusal("V1PersistentVolumeClaim", claim))))
                : Stream.of(model(manifest).flatMap(model -> refusal(model, manifest.content())));
        return refusals.flatMap(Optional::stream).map(what -> new Complaint(name, manifest.title(), what));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private Optional<String> refusal(String model, JsonNode content) {
        Method validation = validation(model);
        if (validation == null) {
            return Optional.empty();
        }
        try {
            validation.invoke(null, JsonParser.parseString(content.toString()));
            return Optional.empty();
        } catch (InvocationTargetException refusal) {
            return Optional.of(firstLine(refusal.getCause()));
        } catch (IllegalAccessException impossible) {
            throw new CheckException(name + " cannot be used", impossible);
        }
    }

    /** The class of a kind of Kubernetes' own. */
    private static Optional<String> model(Manifest manifest) {
        String apiVersion = manifest.apiVersion();
        String group = apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
        if (group.contains(".") && !group.endsWith(".k8s.io")) {
            return Optional.empty();
        }
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        return Optional.of("V" + version.substring(1) + manifest.kind());
    }

    private @Nullable Method validation(String model) {
        try {
            return classes.loadClass(MODELS + model).getMethod("validateJsonElement", JsonElement.class);
        } catch (ClassNotFoundException unknown) {
            return null;
        } catch (NoSuchMethodException impossible) {
            throw new CheckException(name + " cannot validate", impossible);
        }
    }

    private static String firstLine(@Nullable Throwable refusal) {
        return String.valueOf(refusal == null ? null : refusal.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("`\\{.*", "`…");
    }

    @Override
    public void close() {
        try {
            classes.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
