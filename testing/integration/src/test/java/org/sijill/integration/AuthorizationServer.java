package org.sijill.integration;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.sijill.stack.token.DevelopmentTokens;

/**
 * As much of an OpenID Connect provider as a service needs that only checks tokens, discovery and keys; and introspection,
 * which finds every token good.
 */
final class AuthorizationServer implements AutoCloseable {

    private final HttpServer server;
    private final RsaJsonWebKey key;

    AuthorizationServer() {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("first");
            key.setUse("sig");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
        serve("/.well-known/openid-configuration", """
                {"issuer": "%s", "jwks_uri": "%s/keys", "token_endpoint": "%s/token",
                 "authorization_endpoint": "%s/authorize", "introspection_endpoint": "%s/introspect", "id_token_signing_alg_values_supported": ["RS256"]}
                """.replace("%s", issuer()));
        serve("/keys", new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
        serve("/introspect", """
                {"active": true, "sub": "anybody", "groups": ["admin"], "scope": "admin"}""");
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String token(String role) {
        return token(role, key);
    }

    /** Signed with a key that it has not published. */
    String tokenOfAnUnknownKey(String role) {
        try {
            RsaJsonWebKey unknown = RsaJwkGenerator.generateJwk(2048);
            unknown.setKeyId("second");
            return token(role, unknown);
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
    }

    private String token(String role, RsaJsonWebKey signing) {
        JwtClaims claims = DevelopmentTokens.claims(role, Duration.ofHours(1));
        claims.setIssuer(issuer());
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(signing.getPrivateKey());
        token.setKeyIdHeaderValue(signing.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return token.getCompactSerialization();
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
