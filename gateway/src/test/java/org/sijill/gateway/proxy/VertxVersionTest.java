package org.sijill.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.impl.launcher.commands.VersionCommand;
import io.vertx.httpproxy.HttpProxy;
import org.junit.jupiter.api.Test;

class VertxVersionTest {
    /** The proxy is not in Quarkus' BOM, and works on insides of Vert.x that change from one version to the next. */
    @Test
    void theProxyIsOfTheVertxThatQuarkusBrings() {
        assertThat(jarOf(HttpProxy.class)).endsWith("vertx-http-proxy-" + VersionCommand.getVersion() + ".jar");
        assertThat(jarOf(Vertx.class)).endsWith("vertx-core-" + VersionCommand.getVersion() + ".jar");
    }

    private static String jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
