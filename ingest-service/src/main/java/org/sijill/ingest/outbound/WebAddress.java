package org.sijill.ingest.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The addresses that are called at all: of the web, and without anything hidden in them. */
public final class WebAddress {

    /** Longest address, in characters. */
    public static final int LONGEST = 2_000;

    private WebAddress() {}

    /** An absolute https or http address without user and fragment; empty for anything else. */
    public static Optional<URI> of(String text) {
        try {
            URI address = new URI(text);
            return text.length() <= LONGEST && isFetched(address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isFetched(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getFragment() == null
                && address.getPort() != 0
                && address.getPort() <= 0xFFFF;
    }
}
