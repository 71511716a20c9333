package org.sijill.ingest.outbound;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the address that a server's name means, and refuses those behind which our own network lies: whoever names a
 * server to us must not reach through us what they cannot reach themselves. The address that was checked is the one that is
 * connected to, or a name could mean another at the second look.
 */
public final class CheckedAddress {

    /**
     * IPv4 ranges that are not public beyond those that Java knows (RFC 6890): this network, shared (carrier-grade NAT),
     * protocol assignments, benchmarks, reserved. First octet, mask on the second, its value.
     */
    private static final List<int[]> SPECIAL =
            List.of(new int[] {0, 0x00, 0}, new int[] {100, 0xC0, 64}, new int[] {198, 0xFE, 18});

    private static final int FIRST_RESERVED = 240;

    private CheckedAddress() {}

    /**
     * The address to connect to.
     *
     * @param privateToo whether addresses that are not public are allowed
     * @throws IOException if the name means nothing, or anything that is not allowed
     */
    public static InetAddress of(URI server, boolean privateToo) throws IOException {
        return of(server, address -> privateToo || isPublic(address));
    }

    /**
     * The same.
     *
     * @param allowed says which addresses are
     */
    public static InetAddress of(URI server, Predicate<InetAddress> allowed) throws IOException {
        InetAddress[] all = allByName(server.getHost());
        for (InetAddress address : all) {
            if (!allowed.test(address)) {
                throw new IOException("the address is not public");
            }
        }
        return all[0];
    }

    private static InetAddress[] allByName(String host) throws IOException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new IOException("the server's name is not known", unknown);
        }
    }

    /** Whether an address is one of the public Internet. */
    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean protocolAssignments = first == 192 && second == 0 && bytes[2] == 0;
        return first < FIRST_RESERVED
                && !protocolAssignments
                && SPECIAL.stream().noneMatch(range -> first == range[0] && (second & range[1]) == range[2]);
    }

    /** Only what is routed in the Internet at all, 2000::/3, and of that nothing that carries an IPv4 address. */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xE0) == 0x20;
        boolean relayed = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean special = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xFE) == 0;
        return global && !relayed && !special;
    }
}
