package org.sijill.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table that says what each operation needs. There is one, {@code policy.txt}; nothing is decided elsewhere. */
public final class AccessPolicy {
    private static final String SHIPPED = "policy.txt";

    /** They tell no more than GET and are what GET is. */
    private static final Set<String> LIKE_GET = Set.of("HEAD", "OPTIONS");

    private final List<AccessRule> rules;

    private AccessPolicy(List<AccessRule> rules) {
        this.rules = rules;
    }

    /** The table that is shipped. */
    public static AccessPolicy shipped() {
        try (var stream = AccessPolicy.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the build");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static AccessPolicy parse(String text) {
        return new AccessPolicy(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(AccessRule::of)
                .toList());
    }

    /**
     * What an operation needs; empty when no rule fits, and then nobody may call it.
     *
     * @param path of a request, or the template of a path
     */
    public Optional<Need> needOf(String method, String path) {
        var asked = LIKE_GET.contains(method) ? "GET" : method;
        var segments = AccessRule.split(path);
        for (var rule : rules) {
            if (rule.fits(asked, segments)) {
                return Optional.of(rule.need());
            }
        }
        return Optional.empty();
    }
}
