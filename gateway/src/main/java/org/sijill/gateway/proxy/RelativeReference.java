package org.sijill.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;

/**
 * An address as seen from another one (RFC 3986, section 4.2). A service knows neither the path prefix nor the TLS that
 * an ingress puts in front of the gateway; an address without them is right behind all of these.
 */
final class RelativeReference {
    private RelativeReference() {}

    /** Where a service says that something is, as seen from what was asked for; what is elsewhere stays as it is. */
    static String of(String location, HttpServerRequest asked) {
        try {
            var target = new URI(location);
            var authority = asked.authority();
            var isHere = target.getRawAuthority() == null
                    || (authority != null && target.getRawAuthority().equals(authority.toString()));
            var isPath = target.getRawPath() != null && target.getRawPath().startsWith("/");
            return isHere && isPath ? relative(target, asked.path()) : location;
        } catch (URISyntaxException exception) {
            return location;
        }
    }

    static String relative(URI target, String path) {
        var from = segments(path);
        var to = segments(target.getRawPath());
        var base = from.size() - 1;
        var common = 0;
        while (common < Math.min(base, to.size() - 1) && from.get(common).equals(to.get(common))) {
            common++;
        }
        var relative = String.join("/", Collections.nCopies(base - common, ".."))
                + (base > common ? "/" : "")
                + String.join("/", to.subList(common, to.size()));
        return target.getRawQuery() == null ? relative : relative + "?" + target.getRawQuery();
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
