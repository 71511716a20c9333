package org.sijill.text.identity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over text. */
public final class Digests {
    private Digests() {}

    /**
     * The SHA-256 of several strings. Each part is fed as the length of its UTF-8 form in bytes (four bytes,
     * big-endian) and then that form, so that {@code ("ab", "c")} and {@code ("a", "bc")} differ. An unpaired surrogate
     * counts as {@code ?}.
     *
     * @return 32 bytes
     */
    public static byte[] sha256(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
            bytes.writeBytes(encoded);
        }
        return sha256(bytes.toByteArray());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
