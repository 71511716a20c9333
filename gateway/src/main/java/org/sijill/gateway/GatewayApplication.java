package org.sijill.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the gateway with Quarkus' check of request targets switched off, because it answers letters that are not
 * percent-encoded (as {@code curl} sends them: {@code ?q=حلب}) and malformed escapes with an empty 400. Every target
 * goes through {@link org.sijill.gateway.request.RequestTarget} instead, which encodes the first and refuses the second
 * with a problem document; what a service gets is always a valid URI.
 */
@QuarkusMain
public final class GatewayApplication {
    private GatewayApplication() {}

    /** Entry point of the packaged service. */
    public static void main(String[] arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
