package org.sijill.gateway.limit;

import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.sijill.gateway.request.ClientAddress;

/** Whose share a request uses: that of the token's bearer, else that of the network it comes from. */
public final class Caller {
    /** Bytes of an IPv6 address that are its network's; the others a client chooses for itself (RFC 4291, 2.5.4). */
    private static final int NETWORK = 8;

    private Caller() {}

    /** A name for the caller that no other kind of caller can have. */
    public static String of(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            return "bearer " + user.getSecurityIdentity().getPrincipal().getName();
        }
        return "address " + network(ClientAddress.of(context.request()));
    }

    /**
     * What of an address one client has for itself: the whole of an IPv4 address, and of an IPv6 address the first 64
     * bits, because it can take a new address behind these for each call (RFC 8981). Anything else is as it is.
     */
    static String network(String address) {
        // The usual case, for which nothing has to be parsed.
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return address;
        }
        try {
            // An IPv4 address that is written as an IPv6 one is made an IPv4 address here.
            InetAddress parsed = InetAddress.getByAddress(bytes);
            if (parsed instanceof Inet6Address) {
                Arrays.fill(bytes, NETWORK, bytes.length, (byte) 0);
                parsed = InetAddress.getByAddress(bytes);
            }
            return parsed.getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four or sixteen bytes are an address", impossible);
        }
    }
}
