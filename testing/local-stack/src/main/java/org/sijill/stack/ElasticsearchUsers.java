package org.sijill.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Who may do what on a server that asks for names and passwords.
 *
 * @param roles a {@code roles.yml}
 * @param roleOf the role of each user; a user's name is the password as well
 */
public record ElasticsearchUsers(Path roles, Map<String, String> roleOf) {

    private static final String SETTINGS = """
        xpack.security.enabled: true
        # On one machine nobody listens.
        xpack.security.http.ssl.enabled: false
        xpack.security.transport.ssl.enabled: false
        path.repo: "SNAPSHOTS"
        """;

    private static final int ITERATIONS = 1_000;
    private static final int BITS = 256;

    public ElasticsearchUsers {
        roleOf = Map.copyOf(roleOf);
    }

    /**
     * Lines of {@code elasticsearch.yml}.
     *
     * @param snapshots a folder that snapshots may be kept in
     */
    String settings(Path snapshots) {
        return SETTINGS.replace("SNAPSHOTS", snapshots.toString());
    }

    /** The value of an {@code Authorization} header. */
    public static String authorization(String user) {
        byte[] nameAndPassword = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(nameAndPassword);
    }

    /** Any of them, to ask whether the server is well. */
    String anybody() {
        return roleOf.keySet().stream().sorted().findFirst().orElseThrow();
    }

    /** What the file realm reads. */
    void write(Path configuration) throws IOException {
        Files.copy(roles, configuration.resolve("roles.yml"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                configuration.resolve("users"),
                roleOf.keySet().stream()
                        .map(user -> user + ":" + hash(user))
                        .collect(Collectors.joining("\n", "", "\n")));
        Files.writeString(
                configuration.resolve("users_roles"),
                roleOf.entrySet().stream()
                        .map(entry -> entry.getValue() + ":" + entry.getKey())
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** As Elasticsearch writes it; the salt of a throw-away server need not be random. */
    private static String hash(String password) {
        byte[] salt = ("sijill-" + password + "-".repeat(32)).substring(0, 32).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2withHMACSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "{PBKDF2}" + ITERATIONS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
