package org.sijill.stack.token;

import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.sijill.stack.process.StackException;

/**
 * Makes tokens that the services of one local stack accept. Their key is made on this machine and never leaves it, and
 * no service trusts it but those that were started with it, so they are worth nothing anywhere else.
 */
public final class DevelopmentTokens {

    /** What a token says of who made it. No authorization server has this name. */
    public static final String ISSUER = "urn:sijill:local-stack";

    /** What a token says of whom it is for. */
    public static final String AUDIENCE = "sijill";

    /** The roles, each with the rights of those before it. */
    public static final List<String> ROLES = List.of("reader", "editor", "admin");

    private static final DevelopmentTokens THROW_AWAY = new DevelopmentTokens(TokenKey.made());

    private final KeyPair key;

    DevelopmentTokens(KeyPair key) {
        this.key = key;
    }

    /** Those of all throw-away stacks of this JVM. */
    public static DevelopmentTokens throwAway() {
        return THROW_AWAY;
    }

    /** A token for a role, good for so long. */
    public String issue(String role, Duration life) {
        return issue(claims(role, life));
    }

    /** The same for a day. */
    public String issue(String role) {
        return issue(role, Duration.ofDays(1));
    }

    /** A token that says exactly this, for tests of tokens that are wrong. */
    public String issue(JwtClaims claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivate());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setHeader("typ", "JWT");
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new StackException("Cannot sign a token", e);
        }
    }

    /** What a good token says. */
    public static JwtClaims claims(String role, Duration life) {
        if (!ROLES.contains(role)) {
            throw new StackException("There is no role " + role + "; the roles are " + String.join(", ", ROLES));
        }
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject("local-" + role);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(life.toSeconds() / 60f);
        claims.setGeneratedJwtId();
        claims.setStringListClaim("groups", role);
        return claims;
    }

    /** The key that the signature is checked with, as a PEM file has it between its first and its last line. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
    }

    /** What a service has to be told in order to accept these tokens and no others; reading needs none. */
    public Map<String, String> properties() {
        return Map.of(
                "quarkus.oidc.public-key",
                publicKey(),
                "quarkus.oidc.token.issuer",
                ISSUER,
                "sijill.security.reading",
                "open");
    }
}
