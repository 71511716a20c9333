package org.sijill.http.query;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijill.http.problem.Problems;

/**
 * Splits and decodes a query string as forms encode it ({@code +} is a space, percent sequences are UTF-8), without
 * the leniency of the usual decoders: what is malformed is refused and not replaced.
 */
final class QueryString {
    /** Names come from the caller; no name of the contract is as long. */
    private static final int LONGEST_NAME = 100;

    private static final char DELETE = '\u007f';

    private QueryString() {}

    /**
     * The values by name, in the order of the request.
     *
     * @param raw what follows the question mark, as received
     * @throws HttpProblem 400 that names the parameter whose encoding is wrong
     */
    static Map<String, List<String>> parse(String raw) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : raw.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            var equals = pair.indexOf('=');
            var rawName = equals < 0 ? pair : pair.substring(0, equals);
            var name = decode(rawName, shortened(rawName));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1), shortened(name));
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return values;
    }

    static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String decode(String encoded, String field) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); ) {
            var character = encoded.codePointAt(i);
            if (character == '%') {
                bytes.write(octet(encoded, i, field));
                i += 3;
            } else {
                bytes.writeBytes(plain(character));
                i += Character.charCount(character);
            }
        }
        return text(bytes.toByteArray(), field);
    }

    private static byte[] plain(int character) {
        return Character.toString(character == '+' ? ' ' : character).getBytes(StandardCharsets.UTF_8);
    }

    private static int octet(String encoded, int percent, String field) {
        if (percent + 2 < encoded.length()) {
            var high = hexDigit(encoded.charAt(percent + 1));
            var low = hexDigit(encoded.charAt(percent + 2));
            if (high >= 0 && low >= 0) {
                return high << 4 | low;
            }
        }
        throw Problems.invalidField(field, "is not well percent-encoded");
    }

    /** Of ASCII only: {@link Character#digit} would take Arabic-Indic digits too. */
    private static int hexDigit(char character) {
        return character < DELETE ? Character.digit(character, 16) : -1;
    }

    private static String text(byte[] bytes, String field) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException exception) {
            throw Problems.invalidField(field, "is not UTF-8");
        }
        if (text.chars().anyMatch(QueryString::isControl)) {
            throw Problems.invalidField(field, "must not hold control characters");
        }
        return text;
    }

    private static boolean isControl(int character) {
        return character == DELETE || (character < ' ' && "\t\n\r".indexOf(character) < 0);
    }
}
