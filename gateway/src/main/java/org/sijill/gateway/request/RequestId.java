package org.sijill.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id by which the logs of all services know a request. */
public final class RequestId {
    /** The header that carries it, in both directions. */
    public static final String HEADER = "X-Request-Id";

    /** What may stand in a log line; anything else would let a caller forge lines. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final HexFormat HEX = HexFormat.of();

    private RequestId() {}

    /** Gives the request its id, the caller's when it is harmless, else a new one; the answer will carry it. */
    public static void assign(HttpServerRequest request) {
        var given = request.getHeader(HEADER);
        var id = given != null && HARMLESS.matcher(given).matches() ? given : random();
        request.response().putHeader(HEADER, id);
    }

    /** 128 bits, as many as the id of a trace has. Nothing depends on nobody guessing it. */
    private static String random() {
        var random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }

    /** The id that was assigned. */
    public static String of(HttpServerRequest request) {
        return request.response().headers().get(HEADER);
    }
}
