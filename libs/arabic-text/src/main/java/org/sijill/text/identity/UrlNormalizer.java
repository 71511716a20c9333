package org.sijill.text.identity;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of {@link ArticleIdentity#normalizeUrl}. */
final class UrlNormalizer {
    private static final Pattern ABSOLUTE = Pattern.compile(
            "(?<scheme>[Hh][Tt][Tt][Pp][Ss]?)://(?<authority>[^/?#]*)(?<path>[^?#]*)(\\?(?<query>[^#]*))?(#.*)?",
            Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+\\]|[^:@\\[\\]]+)(:(?<port>[0-9]{0,5}))?");
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private static final String FOLLOWING_PREFIX = "utm_";
    private static final Set<String> FOLLOWING = Set.of(
            "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid",
            "mc_cid", "mc_eid", "_ga", "_gl");

    private UrlNormalizer() {}

    static String normalize(String url) {
        String stripped = url.strip();
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The URL holds a control character");
        }
        Matcher parts = ABSOLUTE.matcher(stripped);
        if (!parts.matches()) {
            throw new IllegalArgumentException("The URL is not absolute http or https");
        }
        boolean secure = parts.group("scheme").length() == "https".length();
        String query = parts.group("query");
        return "//" + authority(parts.group("authority"), secure ? HTTPS_PORT : HTTP_PORT)
                + path(parts.group("path"))
                + (query == null ? "" : query(query));
    }

    private static String authority(String authority, int defaultPort) {
        if (authority.indexOf('@') >= 0) {
            throw new IllegalArgumentException("The URL holds user information");
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new IllegalArgumentException("The URL has no valid host");
        }
        String host = parts.group("host");
        String port = parts.group("port");
        return (host.charAt(0) == '[' ? host.toLowerCase(Locale.ROOT) : asciiHost(host)) + port(port, defaultPort);
    }

    private static String port(@Nullable String port, int defaultPort) {
        if (port == null || port.isEmpty()) {
            return "";
        }
        int number = Integer.parseInt(port);
        if (number > HIGHEST_PORT) {
            throw new IllegalArgumentException("The URL's port is above " + HIGHEST_PORT);
        }
        return number == defaultPort ? "" : ":" + number;
    }

    private static String asciiHost(String host) {
        String decoded = new String(PercentEncoding.decode(host), StandardCharsets.UTF_8);
        String ascii;
        try {
            ascii = IDN.toASCII(decoded, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The URL has no valid host", e);
        }
        String withoutRoot = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (withoutRoot.isEmpty()) {
            throw new IllegalArgumentException("The URL has no valid host");
        }
        return withoutRoot;
    }

    /** RFC 3986, 5.2.4, on the segments after percent-encoding is normalized ({@code %2E} is a dot). */
    private static String path(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = PercentEncoding.normalize(path).split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            String segment = segments[i];
            boolean last = i == segments.length - 1;
            boolean up = segment.equals("..");
            if (up) {
                kept.pollLast();
            }
            if (!up && !segment.equals(".")) {
                kept.addLast(segment);
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String query(String query) {
        StringBuilder kept = new StringBuilder();
        for (String parameter : PercentEncoding.normalize(query).split("&", -1)) {
            if (!parameter.isEmpty() && !followsReaders(parameter)) {
                kept.append(kept.isEmpty() ? '?' : '&').append(parameter);
            }
        }
        return kept.toString();
    }

    private static boolean followsReaders(String parameter) {
        int end = parameter.indexOf('=');
        String name = (end < 0 ? parameter : parameter.substring(0, end)).toLowerCase(Locale.ROOT);
        return name.startsWith(FOLLOWING_PREFIX) || FOLLOWING.contains(name);
    }
}
