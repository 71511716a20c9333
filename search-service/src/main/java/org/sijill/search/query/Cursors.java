package org.sijill.search.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sijill.http.problem.Problems;
import org.sijill.search.config.SearchConfig;

/**
 * Signed places in a result: the sort values of the last hit, bound to the query that they came from. A cursor says
 * nothing that its holder may not know; the signature only makes sure that it is one of ours and unaltered. It also
 * holds the day of the first page, so that a walk through the pages goes on after midnight, and the index that the
 * page came from, because scores of another index cannot be compared.
 */
@ApplicationScoped
public class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final ObjectMapper mapper = new ObjectMapper();

    public Cursors(SearchConfig config) {
        byte[] secret = config.cursorKey()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(Cursors::randomKey);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * The cursor of the page after a hit.
     *
     * @param generation the index that the hit came from
     */
    public String after(SearchQuery query, List<Object> sortValues, String generation) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("q", fingerprint(query));
        content.put("d", query.today().toString());
        content.put("g", generation);
        ArrayNode values = content.putArray("s");
        sortValues.forEach(value -> add(values, value));
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(sign(bytes));
    }

    /** The day on which the first page was asked for; empty for what is no cursor of ours, which {@link #resume} tells. */
    Optional<LocalDate> day(String cursor) {
        return content(cursor).map(content -> LocalDate.parse(content.path("d").asText()));
    }

    SearchQuery resume(SearchQuery query, String cursor) {
        JsonNode content =
                content(cursor).orElseThrow(() -> Problems.invalidField("cursor", "is not a cursor of this service"));
        if (!content.path("q").asText().equals(fingerprint(query))) {
            throw Problems.invalidField("cursor", "belongs to another query; only size and facetSize may differ");
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode value : content.path("s")) {
            values.add(value.isFloatingPointNumber() ? (Object) value.doubleValue() : scalar(value));
        }
        return query.continuedAfter(values, content.path("g").asText());
    }

    private static void add(ArrayNode values, Object value) {
        switch (value) {
            case Double score -> values.add(score);
            case Long number -> values.add(number);
            default -> values.add(value.toString());
        }
    }

    private static Object scalar(JsonNode value) {
        return value.isNumber() ? (Object) value.longValue() : value.asText();
    }

    private Optional<JsonNode> content(String cursor) {
        String[] parts = cursor.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[0]);
            return MessageDigest.isEqual(sign(bytes), Base64.getUrlDecoder().decode(parts[1]))
                    ? Optional.of(mapper.readTree(new String(bytes, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException | JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /** The records' own text names every part of a query, so that equal queries have equal fingerprints. */
    private String fingerprint(SearchQuery query) {
        return ENCODER.encodeToString(sign(query.fromTheStart().toString().getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] sign(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static byte[] randomKey() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
