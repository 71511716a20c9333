package org.sijill.gateway.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The target of a request, checked and in one form.
 *
 * <ul>
 *   <li>Bytes that should have been percent-encoded are ({@code ?q=حلب} as {@code curl} sends it, {@code |}, {@code "}).
 *   <li>What no URI of ours has is refused: a target that does not begin with a slash, {@code .} and {@code ..} and
 *       empty segments, encoded slashes, backslashes and dots, control characters, malformed escapes, what is not
 *       UTF-8. So a path means the same here and in a service, and none leads out of the documented ones.
 * </ul>
 *
 * @param path from the first slash, percent-encoded
 * @param query what follows the question mark, percent-encoded; empty when there is none
 */
public record RequestTarget(String path, String query) {
    /** The field that a problem names when the path is wrong. */
    private static final String PATH = "path";

    private static final String LEGAL = "-._~:/?[]@!$&'()*+,;=%";
    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.\\.?(/|$)");
    private static final Pattern ENCODED_SEPARATOR = Pattern.compile("%(2[eEfF]|5[cC])");
    private static final int LONGEST_NAME = 100;
    private static final char DELETE = 0x7f;

    /**
     * Checks a target.
     *
     * @param raw as it stands in the request line, each byte a character (Netty decodes it as ISO 8859-1)
     * @throws BadTargetException that names what is wrong
     */
    public static RequestTarget parse(String raw) {
        if (!raw.startsWith("/")) {
            throw new BadTargetException(PATH, "must begin with a slash");
        }
        var question = raw.indexOf('?');
        var path = question < 0 ? raw : raw.substring(0, question);
        var query = question < 0 ? "" : raw.substring(question + 1);
        return new RequestTarget(checkedPath(path), checkedQuery(query));
    }

    private static String checkedPath(String raw) {
        if (raw.indexOf('\\') >= 0 || ENCODED_SEPARATOR.matcher(raw).find()) {
            throw new BadTargetException(PATH, "must not hold a backslash or an encoded slash, backslash or dot");
        }
        if (raw.contains("//") || DOT_SEGMENT.matcher(raw).find()) {
            throw new BadTargetException(PATH, "must not hold empty segments, '.' or '..'");
        }
        return encoded(raw, PATH);
    }

    private static String checkedQuery(String raw) {
        if (raw.isEmpty()) {
            return raw;
        }
        var checked = new StringBuilder(raw.length());
        for (var pair : raw.split("&", -1)) {
            var equals = pair.indexOf('=');
            var rawName = equals < 0 ? pair : pair.substring(0, equals);
            var name = encoded(rawName, shortened(rawName));
            checked.append(checked.isEmpty() ? "" : "&").append(name);
            if (equals >= 0) {
                checked.append('=').append(encoded(pair.substring(equals + 1), shortened(name)));
            }
        }
        return checked.toString();
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** The text with every byte that needs it percent-encoded, once it is known to be UTF-8 without controls. */
    private static String encoded(String raw, String field) {
        return isPlain(raw) ? raw : encodedOctets(raw, field);
    }

    /** Whether nothing in it has to be looked at more closely, as in most paths and names. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            var character = raw.charAt(i);
            if (character == '%' || !isLegal(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLegal(char octet) {
        return octet < DELETE && (Character.isLetterOrDigit(octet) || LEGAL.indexOf(octet) >= 0);
    }

    private static String encodedOctets(String raw, String field) {
        var encoded = new StringBuilder(raw.length());
        var octets = ByteBuffer.allocate(raw.length() * 2);
        for (int i = 0; i < raw.length(); i++) {
            var character = raw.charAt(i);
            if (character == '%') {
                octets.put((byte) escape(raw, i, field));
                encoded.append(raw, i, i + 3);
                i += 2;
            } else {
                octets.put((byte) character);
                appendEncoded(character, encoded);
            }
        }
        requireText(octets.flip(), field);
        return encoded.toString();
    }

    private static void appendEncoded(char octet, StringBuilder target) {
        if (isLegal(octet)) {
            target.append(octet);
            return;
        }
        target.append('%')
                .append(Character.toUpperCase(Character.forDigit((octet >> 4) & 0xf, 16)))
                .append(Character.toUpperCase(Character.forDigit(octet & 0xf, 16)));
    }

    private static int escape(String raw, int percent, String field) {
        if (percent + 2 < raw.length()) {
            var high = hexDigit(raw.charAt(percent + 1));
            var low = hexDigit(raw.charAt(percent + 2));
            if (high >= 0 && low >= 0) {
                return (high << 4) | low;
            }
        }
        throw new BadTargetException(field, "is not well percent-encoded");
    }

    private static int hexDigit(char character) {
        return character < DELETE ? Character.digit(character, 16) : -1;
    }

    private static void requireText(ByteBuffer octets, String field) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(octets);
            if (text.chars().anyMatch(character -> isForbidden(character, field))) {
                throw new BadTargetException(field, "must not hold control characters");
            }
        } catch (CharacterCodingException exception) {
            throw new BadTargetException(field, "is not UTF-8");
        }
    }

    /** Line breaks and tabs come in with text that was pasted into a form; a path has none. */
    private static boolean isForbidden(int character, String field) {
        return character == DELETE || (character < ' ' && (field.equals(PATH) || "\t\n\r".indexOf(character) < 0));
    }

    /** As it is sent to a service. */
    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
