package org.sijill.integration;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.Key;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.sijill.stack.token.DevelopmentTokens;

/** Tokens of an administrator that have one thing wrong with them, by what it is. */
final class BadTokens {

    private static final DevelopmentTokens TOKENS = DevelopmentTokens.throwAway();

    private BadTokens() {}

    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("wrong audience", TOKENS.issue(claims(claims -> claims.setAudience("another-api"))));
        all.put("no audience", TOKENS.issue(claims(claims -> claims.unsetClaim("aud"))));
        all.put("wrong issuer", TOKENS.issue(claims(claims -> claims.setIssuer("https://elsewhere.example"))));
        all.put("no issuer", TOKENS.issue(claims(claims -> claims.unsetClaim("iss"))));
        all.put("expired", TOKENS.issue(claims(claims -> claims.setExpirationTime(aMinuteAgo()))));
        all.put("never expires", TOKENS.issue(claims(claims -> claims.unsetClaim("exp"))));
        all.put("not signed", signed(AlgorithmIdentifiers.NONE, null));
        all.put("signed by somebody else", signed(AlgorithmIdentifiers.RSA_USING_SHA256, anotherKey()));
        all.put("MAC over the public key", signed(AlgorithmIdentifiers.HMAC_SHA256, hmac(publicKey())));
        all.put(
                "MAC over the public key's text",
                signed(AlgorithmIdentifiers.HMAC_SHA256, hmac(TOKENS.publicKey().getBytes(US_ASCII))));
        all.put("another algorithm", signed(AlgorithmIdentifiers.RSA_PSS_USING_SHA256, anotherKey()));
        all.put("changed after signing", changed());
        all.put("without signature", withoutSignature());
        all.put("not a token", "حلب");
        all.put("empty", "");
        return all;
    }

    private static JwtClaims claims(Consumer<JwtClaims> change) {
        JwtClaims claims = DevelopmentTokens.claims("admin", Duration.ofHours(1));
        change.accept(claims);
        return claims;
    }

    private static NumericDate aMinuteAgo() {
        NumericDate date = NumericDate.now();
        date.addSeconds(-60);
        return date;
    }

    private static String changed() {
        String[] parts = TOKENS.issue("reader").split("\\.", -1);
        String stronger = DevelopmentTokens.claims("admin", Duration.ofHours(1)).toJson();
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(stronger.getBytes(US_ASCII));
        return String.join(".", parts);
    }

    private static String withoutSignature() {
        String good = TOKENS.issue("admin");
        return good.substring(0, good.lastIndexOf('.') + 1);
    }

    private static byte[] publicKey() {
        return Base64.getDecoder().decode(TOKENS.publicKey());
    }

    private static Key hmac(byte[] key) {
        return new HmacKey(key);
    }

    private static Key anotherKey() {
        try {
            return RsaJwkGenerator.generateJwk(2048).getPrivateKey();
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String signed(String algorithm, @Nullable Key key) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setPayload(claims(claims -> {}).toJson());
        token.setAlgorithmHeaderValue(algorithm);
        if (key != null) {
            token.setKey(key);
        }
        try {
            return token.getCompactSerialization();
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
    }
}
