package org.sijill.gateway.request;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** No service speaks WebSocket; what would compress its messages looks at each request and answer. */
@Singleton
class WithoutWebSockets implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        switchOff(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        switchOff(options);
    }

    private static void switchOff(HttpServerOptions options) {
        options.setPerFrameWebSocketCompressionSupported(false).setPerMessageWebSocketCompressionSupported(false);
    }
}
