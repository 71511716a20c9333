package org.sijill.text.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding of RFC 3986 with the UTF-8 of RFC 3987, brought to one form. */
final class PercentEncoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED_MARKS = "-._~";
    /** What RFC 3986 lets stand in a path or query besides unreserved characters; a percent-encoded one is another character. */
    private static final String RESERVED = "!$&'()*+,;=:@/?";

    private static final int HIGHEST_ASCII = 0x7F;
    private static final int ENCODED_LENGTH = 3;

    private PercentEncoding() {}

    /** Decodes what need not be encoded, encodes what must be, and leaves reserved characters as they are written. */
    static String normalize(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder normalized = new StringBuilder(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            int value = bytes[i] & 0xFF;
            boolean encoded = isEncoded(bytes, i);
            if (encoded) {
                value = HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]);
            }
            if (isUnreserved(value) || (!encoded && RESERVED.indexOf(value) >= 0)) {
                normalized.append((char) value);
            } else {
                normalized.append('%').append(HEX.toHexDigits((byte) value));
            }
            i += encoded ? ENCODED_LENGTH : 1;
        }
        return normalized.toString();
    }

    /** The bytes that the text stands for. */
    static byte[] decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            if (isEncoded(bytes, i)) {
                decoded.write(HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]));
                i += ENCODED_LENGTH;
            } else {
                decoded.write(bytes[i]);
                i++;
            }
        }
        return decoded.toByteArray();
    }

    private static boolean isEncoded(byte[] bytes, int i) {
        return bytes[i] == '%'
                && i + 2 < bytes.length
                && HexFormat.isHexDigit(bytes[i + 1])
                && HexFormat.isHexDigit(bytes[i + 2]);
    }

    private static boolean isUnreserved(int value) {
        return value <= HIGHEST_ASCII && (Character.isLetterOrDigit(value) || UNRESERVED_MARKS.indexOf(value) >= 0);
    }
}
