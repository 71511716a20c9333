package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;
import org.sijill.stack.token.DevelopmentTokens;

/** A gateway as an installation runs it: keys from an authorization server, found by discovery. */
class DiscoveryIT {

    /** Nothing listens there: who is let through is told that the service does not answer. */
    private static final String NOWHERE = "http://127.0.0.1:1";

    private static final int LET_THROUGH = 503;

    @Test
    void tokensOfTheAuthorizationServerCountAndThoseOfALocalStackDoNot() {
        try (AuthorizationServer server = new AuthorizationServer();
                ServiceProcess gateway = gateway(server)) {
            Api api = new Api(gateway.uri());

            assertThat(write(api.withToken(server.token("editor")))).isEqualTo(LET_THROUGH);
            assertThat(write(api.withToken(server.token("reader")))).isEqualTo(403);
            assertThat(write(api.withToken(DevelopmentTokens.throwAway().issue("admin"))))
                    .isEqualTo(401);
            assertThat(write(api.withToken(null))).isEqualTo(401);
            assertThat(api.withToken(null).search("q=حلب").status())
                    .as("reading is closed unless it is opened")
                    .isEqualTo(401);
        }
    }

    @Test
    void whatOnlyTheAuthorizationServerCouldReadIsNoToken() {
        try (AuthorizationServer server = new AuthorizationServer();
                ServiceProcess gateway = gateway(server)) {
            Api api = new Api(gateway.uri());

            assertThat(write(api.withToken("an-opaque-token"))).isEqualTo(401);
            assertThat(write(api.withToken(server.tokenOfAnUnknownKey("admin"))))
                    .isEqualTo(401);
        }
    }

    @Test
    void withoutAnyKeyItDoesNotStartAndSaysWhy() {
        ServiceSpecification bare = ServiceSpecification.bare("gateway");

        assertThatThrownBy(() -> ServiceProcess.start(bare)).hasMessageContaining("quarkus.oidc.auth-server-url");
    }

    private static ServiceProcess gateway(AuthorizationServer server) {
        return ServiceProcess.start(ServiceSpecification.bare("gateway")
                .with("quarkus.oidc.auth-server-url", server.issuer())
                .with("sijill.upstream.search.url", NOWHERE)
                .with("sijill.upstream.ingest.url", NOWHERE));
    }

    private static int write(Api api) {
        return api.takeDown("nobody", "test").status();
    }
}
