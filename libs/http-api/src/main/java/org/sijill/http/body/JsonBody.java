package org.sijill.http.body;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.sijill.http.problem.Problems;

/** Reads a JSON body up to a limit and makes sure that it is there and is UTF-8. */
final class JsonBody {
    /**
     * How much of a body that is too large is still taken off the line, in bytes. A client that is not listening until
     * it has sent everything gets the answer only so; beyond this the connection is closed on it.
     */
    private static final long MOST_DISCARDED = 64L << 20;

    private static final int DECODED_AT_ONCE = 8192;

    private final long limitBytes;

    JsonBody(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /**
     * The whole body.
     *
     * @param announcedLength what the client says it will send, in bytes, or -1
     * @param waitsForContinue whether the client sends the body only when it is asked to
     * @throws HttpProblem 413 over the limit, 400 when it is empty or not UTF-8
     */
    byte[] read(InputStream stream, long announcedLength, boolean waitsForContinue) throws IOException {
        if (announcedLength > limitBytes) {
            throw tooLarge(!waitsForContinue && discard(stream));
        }
        var bytes = stream.readNBytes(Math.toIntExact(limitBytes + 1));
        if (bytes.length > limitBytes) {
            throw tooLarge(discard(stream));
        }
        requireUtf8(bytes);
        requireValue(bytes);
        return bytes;
    }

    /** Whether everything that the client sends could be taken off the line. */
    private static boolean discard(InputStream stream) throws IOException {
        var buffer = new byte[DECODED_AT_ONCE];
        long discarded = 0;
        int read;
        while ((read = stream.read(buffer)) >= 0) {
            discarded += read;
            if (discarded > MOST_DISCARDED) {
                return false;
            }
        }
        return true;
    }

    /** A connection on which the rest of the body may still come cannot carry another request. */
    private HttpProblem tooLarge(boolean lineIsClear) {
        var problem = Problems.tooLarge(limitBytes);
        return lineIsClear
                ? problem
                : HttpProblem.builder(problem).withHeader("Connection", "close").build();
    }

    /** The framework reads blank text and {@code null} as no body at all and calls the resource without one. */
    private static void requireValue(byte[] utf8) {
        var start = new String(utf8, 0, Math.min(utf8.length, DECODED_AT_ONCE), StandardCharsets.UTF_8).strip();
        if (start.isEmpty() || start.equals("null")) {
            throw Problems.invalidField(Problems.WHOLE_BODY, "a JSON object is required");
        }
    }

    private static void requireUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(DECODED_AT_ONCE);
        CoderResult result;
        do {
            result = decoder.decode(input, output.clear(), true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw Problems.invalidField(
                    Problems.WHOLE_BODY, "is not UTF-8 (the byte at offset " + input.position() + ")");
        }
    }
}
