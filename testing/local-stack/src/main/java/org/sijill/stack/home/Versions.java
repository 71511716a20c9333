package org.sijill.stack.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The versions that the build was made with. */
final class Versions {

    private static final Properties VALUES = load();

    private Versions() {}

    static String project() {
        return value("project");
    }

    static String elasticsearch() {
        return value("elasticsearch");
    }

    static String postgresql() {
        return value("postgresql");
    }

    private static String value(String name) {
        String value = VALUES.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("versions.properties has no " + name);
        }
        return value;
    }

    private static Properties load() {
        try (InputStream stream = Versions.class.getResourceAsStream("versions.properties")) {
            if (stream == null) {
                throw new IllegalStateException("versions.properties is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
