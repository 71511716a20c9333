package org.sijill.text.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Which article is which. The rules are frozen: an id that was given out stays the id of that article, whatever becomes
 * of canonical text or analysis.
 */
public final class ArticleIdentity {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS_PER_LETTER = 5;
    private static final int ID_BYTES = 16;
    private static final int ID_LETTERS = 26;

    private ArticleIdentity() {}

    /**
     * The text that stands for an article: the first of these that can be made.
     *
     * <ol>
     *   <li>{@code x:} source, line feed, externalId, when there is an externalId;
     *   <li>{@code u:} {@link #normalizeUrl the normalized URL}, when there is a URL;
     *   <li>{@code h:} the SHA-256, in lower-case hexadecimal, of the UTF-8 form of NFC(title), line feed, NFC(body),
     *       with an empty title when there is none. Title and body are as received, not canonical.
     * </ol>
     *
     * <p>A blank externalId or URL counts as absent.
     *
     * @throws IllegalArgumentException if the source holds a line feed, or the URL is needed and not absolute http(s)
     */
    public static String key(
            String source, @Nullable String externalId, @Nullable String url, @Nullable String title, String body) {
        if (source.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A source's name has no line feed");
        }
        if (externalId != null && !externalId.isBlank()) {
            return "x:" + source + "\n" + externalId;
        }
        if (url != null && !url.isBlank()) {
            return "u:" + normalizeUrl(url);
        }
        String text = nfc(title == null ? "" : title) + "\n" + nfc(body);
        return "h:" + HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The id of the article with that key: the first 16 bytes of the SHA-256 of its UTF-8 form, in lower-case RFC 4648
     * base32 without padding.
     *
     * @return 26 letters and digits
     */
    public static String id(String key) {
        byte[] digest = Digests.sha256(key.getBytes(StandardCharsets.UTF_8));
        StringBuilder id = new StringBuilder(ID_LETTERS);
        int pending = 0;
        int pendingBits = 0;
        for (int i = 0; i < ID_BYTES; i++) {
            pending = (pending << Byte.SIZE) | (digest[i] & 0xFF);
            pendingBits += Byte.SIZE;
            while (pendingBits >= BITS_PER_LETTER) {
                pendingBits -= BITS_PER_LETTER;
                id.append(BASE32.charAt((pending >> pendingBits) & 0x1F));
            }
        }
        return id.append(BASE32.charAt((pending << (BITS_PER_LETTER - pendingBits)) & 0x1F))
                .toString();
    }

    /**
     * The form of a URL that identifies an article: {@code //host[:port]/path[?query]}.
     *
     * <ol>
     *   <li>The scheme is not part of it: a site that moves from http to https keeps its articles.
     *   <li>The host is in lower-case ASCII (IDN), without a final dot; the scheme's default port is dropped.
     *   <li>Percent-encoding: unreserved characters are decoded, all else that needs it is encoded as UTF-8 in upper-case
     *       hexadecimal, so an IRI and its encoded form are equal; a lone {@code %} becomes {@code %25}.
     *   <li>Dot segments are resolved, an empty path is {@code /}, the fragment is dropped.
     *   <li>Parameters that only follow readers around (utm_*, fbclid, gclid …) are dropped, the others keep their order.
     * </ol>
     *
     * @throws IllegalArgumentException with the reason, for anything but an absolute http or https URL of a host
     */
    public static String normalizeUrl(String url) {
        return UrlNormalizer.normalize(url);
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
