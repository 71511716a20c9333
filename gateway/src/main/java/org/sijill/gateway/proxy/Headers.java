package org.sijill.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.gateway.request.ClientAddress;
import org.sijill.gateway.request.RequestId;

/** Which headers pass the gateway, and which it sets itself. */
final class Headers {
    /** They concern one connection and not the message (RFC 9110, section 7.6.1). */
    private static final List<CharSequence> HOP_BY_HOP = Stream.of(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade")
            .map(HttpHeaders::createOptimized)
            .toList();

    private static final String FORWARDED = "x-forwarded-";

    private Headers() {}

    /** What a service gets: who really asked, and nothing that a client could have made up about that. */
    static void cleanRequest(MultiMap headers, HttpServerRequest client) {
        dropHopByHop(headers);
        // The gateway has already told the client to go on.
        headers.remove("expect");
        dropForwarding(headers);
        headers.set(RequestId.HEADER, RequestId.of(client));
        headers.set("X-Forwarded-For", ClientAddress.of(client));
        headers.set("X-Forwarded-Proto", client.isSSL() ? "https" : "http");
        var authority = client.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
    }

    /** What the client gets. The request's id is on the answer already. */
    static void cleanResponse(MultiMap headers, HttpServerRequest client) {
        dropHopByHop(headers);
        headers.remove(RequestId.HEADER);
        var location = headers.get("Location");
        if (location != null) {
            headers.set("Location", RelativeReference.of(location, client));
        }
    }

    private static void dropHopByHop(MultiMap headers) {
        for (var connection : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : connection.split(",", -1)) {
                headers.remove(name.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static void dropForwarding(MultiMap headers) {
        var dropped = new ArrayList<String>();
        headers.forEach((name, value) -> {
            if (isForwarding(name)) {
                dropped.add(name);
            }
        });
        dropped.forEach(headers::remove);
    }

    private static boolean isForwarding(String name) {
        return name.equalsIgnoreCase("forwarded")
                || name.equalsIgnoreCase("x-real-ip")
                || name.regionMatches(true, 0, FORWARDED, 0, FORWARDED.length());
    }
}
