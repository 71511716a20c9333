package org.sijill.stack.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentTokensTest {

    @TempDir
    Path folder;

    @Test
    void aTokenSaysWhoMadeItForWhomAndWhatItsBearerMayDo() throws Exception {
        DevelopmentTokens tokens = DevelopmentTokens.throwAway();

        var claims = new JwtConsumerBuilder()
                .setVerificationKey(publicKey(tokens))
                .setExpectedAudience(DevelopmentTokens.AUDIENCE)
                .setExpectedIssuer(DevelopmentTokens.ISSUER)
                .setRequireExpirationTime()
                .build()
                .processToClaims(tokens.issue("editor"));

        assertThat(claims.getStringListClaimValue("groups")).containsExactly("editor");
    }

    @Test
    void theKeyIsMadeOnceAndItsOwnersAlone() throws Exception {
        Path file = folder.resolve("token-key.pem");

        DevelopmentTokens first = TokenKey.of(file);
        DevelopmentTokens second = TokenKey.of(file);

        assertThat(second.publicKey()).isEqualTo(first.publicKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aRoleThatDoesNotExistGetsNoToken() {
        assertThatThrownBy(() -> DevelopmentTokens.throwAway().issue("king")).hasMessageContaining("reader, editor");
    }

    private static PublicKey publicKey(DevelopmentTokens tokens) throws Exception {
        byte[] encoded = Base64.getDecoder().decode(tokens.publicKey());
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
