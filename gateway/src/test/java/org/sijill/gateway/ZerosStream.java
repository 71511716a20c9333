package org.sijill.gateway;

import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/** Zeros up to a length or until a time has passed, whichever comes first. */
final class ZerosStream extends InputStream {
    private final long end;
    private long left;

    ZerosStream(long length, Duration duration) {
        this.left = length;
        this.end = System.nanoTime() + duration.toNanos();
    }

    @Override
    public int read() {
        if (finished()) {
            return -1;
        }
        left--;
        return 0;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (finished()) {
            return -1;
        }
        var count = (int) Math.min(left, length);
        Arrays.fill(bytes, offset, offset + count, (byte) 0);
        left -= count;
        return count;
    }

    private boolean finished() {
        return left == 0 || System.nanoTime() - end > 0;
    }
}
