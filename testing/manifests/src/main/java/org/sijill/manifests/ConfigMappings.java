package org.sijill.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of the {@code @ConfigMapping} interfaces from their sources, so that nothing has to be built. It
 * understands the Java that such interfaces are written in, as the formatter leaves it, and no more.
 */
final class ConfigMappings {

    /**
     * A property.
     *
     * @param name in full, {@code sijill.search.timeout} for example
     * @param value its default
     * @param optional whether a service does without
     */
    record Property(String name, Optional<String> value, boolean optional) {}

    /** Or a text, in which two slashes begin no comment. */
    private static final Pattern COMMENT =
            Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")|/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** An annotation, the head of an interface, a method without a body, a brace. */
    private static final Pattern WORDS = Pattern.compile("@(?<annotation>\\w+)(?<value>\\((?:[^()\"]|\"[^\"]*\")*\\))?"
            + "|\\binterface (?<type>\\w+)(?: extends (?<parents>[\\w, ]+?))?\\s*\\{"
            + "|(?<returns>[\\w.]+(?:<[\\w.<>, ]+>)?)\\s+(?<method>\\w+)\\(\\);"
            + "|(?<brace>[{}])");

    /** A block that is no interface. */
    private static final String OTHER = "";

    private record Method(String returns, String name, Map<String, String> annotations) {}

    private record Interface(
            String name, List<String> parents, Map<String, String> annotations, List<Method> methods) {}

    private final Map<String, Interface> interfaces = new LinkedHashMap<>();
    private final Map<String, Property> properties = new LinkedHashMap<>();

    private ConfigMappings() {}

    /** All properties of the mappings in a folder. */
    static Stream<Property> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, Property> all = new LinkedHashMap<>();
            for (Path file : files.filter(file -> file.toString().endsWith("Config.java"))
                    .toList()) {
                all.putAll(new ConfigMappings().read(Files.readString(file)));
            }
            return all.values().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, Property> read(String source) {
        parse(COMMENT.matcher(source)
                .replaceAll(found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1))));
        interfaces.values().forEach(type -> {
            String prefix = type.annotations().get("ConfigMapping");
            if (prefix != null) {
                members(type, prefix);
            }
        });
        return properties;
    }

    private void parse(String code) {
        Deque<String> open = new ArrayDeque<>();
        Map<String, String> annotations = new HashMap<>();
        Matcher words = WORDS.matcher(code);
        while (words.find()) {
            if (words.group("annotation") != null) {
                annotations.put(words.group("annotation"), text(words.group("value")));
                continue;
            }
            if (words.group("type") != null) {
                open.push(words.group("type"));
                interfaces.put(words.group("type"), type(words, Map.copyOf(annotations)));
            } else if (words.group("method") != null) {
                Interface owner = open.isEmpty() ? null : interfaces.get(open.peek());
                if (owner != null) {
                    owner.methods()
                            .add(new Method(words.group("returns"), words.group("method"), Map.copyOf(annotations)));
                }
            } else if (words.group("brace").equals("{")) {
                open.push(OTHER);
            } else if (!open.isEmpty()) {
                open.pop();
            }
            annotations.clear();
        }
    }

    private static Interface type(MatchResult head, Map<String, String> annotations) {
        String parents = head.group("parents");
        return new Interface(
                head.group("type"),
                parents == null ? List.of() : List.of(parents.split(",\\s*")),
                annotations,
                new ArrayList<>());
    }

    private void members(Interface type, String prefix) {
        type.parents().stream()
                .map(interfaces::get)
                .filter(parent -> parent != null)
                .forEach(parent -> members(parent, prefix));
        for (Method method : type.methods()) {
            Map<String, String> annotations = method.annotations();
            String name = annotations.containsKey("WithParentName")
                    ? prefix
                    : prefix + "." + annotations.getOrDefault("WithName", words(method.name()));
            Interface nested = interfaces.get(method.returns());
            if (nested != null) {
                members(nested, name);
            } else {
                // What overrides comes after what it overrides.
                properties.put(
                        name,
                        new Property(
                                name,
                                Optional.ofNullable(annotations.get("WithDefault")),
                                method.returns().matches("(Optional|Map|List|Set)[A-Z<].*")));
            }
        }
    }

    private static String text(@Nullable String value) {
        Matcher quoted = TEXT.matcher(value == null ? "" : value);
        return quoted.find() ? quoted.group(1) : "";
    }

    /** As SmallRye writes a method's name: {@code searchUrl} is {@code search-url}. */
    private static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
