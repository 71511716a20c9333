package org.sijill.ingest.annotation;

import java.util.HexFormat;
import org.sijill.text.identity.Digests;

/**
 * The ids of entities that the directory lacks. Frozen: the same name has the same id in every article and version, so
 * that an editor's decision on it stays good.
 */
public final class ProvisionalId {

    private static final String PREFIX = "p-";

    /** 16 hexadecimal digits: among a hundred million names a clash is less likely than one in a thousand. */
    private static final int DIGITS = 16;

    private ProvisionalId() {}

    /**
     * The id of a name.
     *
     * @param folded the folded words of the name, one space between two
     */
    static String of(String folded) {
        byte[] digest = Digests.sha256(folded);
        return PREFIX + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    /** Whether an id is of this kind. */
    public static boolean is(String id) {
        return id.length() == PREFIX.length() + DIGITS && id.startsWith(PREFIX);
    }
}
