package org.sijill.http.conditional;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110, section 8.8.3), made of the bytes that are sent. */
final class EntityTags {
    /** Of SHA-256, in bytes: enough that two answers never share one by chance. */
    private static final int LENGTH = 16;

    private static final Pattern COMMA = Pattern.compile(",");

    private EntityTags() {}

    static String of(byte[] answer) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(answer);
            return "\"" + HexFormat.of().formatHex(Arrays.copyOf(digest, LENGTH)) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Whether {@code If-None-Match} holds the tag, compared weakly as it is to be. */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.strip().equals("*")
                || COMMA.splitAsStream(ifNoneMatch)
                        .map(String::strip)
                        .anyMatch(given -> given.equals(tag) || given.equals("W/" + tag));
    }
}
