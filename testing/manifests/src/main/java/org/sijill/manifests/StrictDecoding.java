package org.sijill.manifests;

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

    Optional<Complaint> check(Manifest manifest) {
        Method validation = validation(manifest);
        if (validation == null) {
            return Optional.empty();
        }
        try {
            validation.invoke(null, JsonParser.parseString(manifest.content().toString()));
            return Optional.empty();
        } catch (InvocationTargetException refusal) {
            return Optional.of(new Complaint(name, manifest.title(), firstLine(refusal.getCause())));
        } catch (IllegalAccessException impossible) {
            throw new CheckException(name + " cannot be used", impossible);
        }
    }

    private @Nullable Method validation(Manifest manifest) {
        String apiVersion = manifest.apiVersion();
        String group = apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
        if (group.contains(".") && !group.endsWith(".k8s.io")) {
            return null;
        }
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        String model = MODELS + "V" + version.substring(1) + manifest.kind();
        try {
            return classes.loadClass(model).getMethod("validateJsonElement", JsonElement.class);
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
