package org.sijill.stack.token;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.sijill.stack.home.PrivateFile;
import org.sijill.stack.process.StackException;

/** The key of a stack that lasts: made once, in a file that only its owner can read. */
public final class TokenKey {

    private static final String FIRST_LINE = "-----BEGIN PRIVATE KEY-----";
    private static final String LAST_LINE = "-----END PRIVATE KEY-----";
    private static final String ALGORITHM = "RSA";
    private static final int BITS = 2048;

    private TokenKey() {}

    /** The tokens of the key in this file, which is made when it is not there. */
    public static DevelopmentTokens of(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, text(made()));
            }
            return new DevelopmentTokens(read(Files.readString(file)));
        } catch (IOException | GeneralSecurityException e) {
            throw new StackException("Cannot use the key in " + file + "; delete it, and it is made anew", e);
        }
    }

    static KeyPair made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new StackException("This JDK cannot make an RSA key", e);
        }
    }

    private static String text(KeyPair key) {
        String encoded = Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded());
        return FIRST_LINE + "\n" + encoded + "\n" + LAST_LINE + "\n";
    }

    private static KeyPair read(String text) throws GeneralSecurityException {
        String encoded = text.replace(FIRST_LINE, "").replace(LAST_LINE, "").strip();
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(encoded)));
        BigInteger exponent = secret.getPublicExponent();
        return new KeyPair(factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), exponent)), secret);
    }
}
