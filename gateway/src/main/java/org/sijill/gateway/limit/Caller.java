package org.sijill.gateway.limit;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.sijill.gateway.request.ClientAddress;

/** Whose share a request uses: that of the token's bearer, else that of the address it comes from. */
public final class Caller {
    private Caller() {}

    /** A name for the caller that no other kind of caller can have. */
    public static String of(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            return "bearer " + user.getSecurityIdentity().getPrincipal().getName();
        }
        return "address " + ClientAddress.of(context.request());
    }
}
