package org.sijill.ingest.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant TIME = Instant.ofEpochSecond(1_480_896_000);

    /** As {@code printf '1480896000.{"a":"حلب"}' | openssl dgst -sha256 -hmac key} says. */
    @Test
    void aReceiverCanMakeItAgainWithUsualTools() {
        assertThat(Signature.of("key", TIME, "{\"a\":\"حلب\"}"))
                .isEqualTo("t=1480896000,v1=139fdfa84e2585db171d6636ca89b5cd34f47cf25de5787b8a753ed9fd9133e0");
    }

    @Test
    void itDependsOnSecretTimeAndBody() {
        String signature = Signature.of("key", TIME, "body");

        assertThat(Signature.of("key", TIME, "body")).isEqualTo(signature);
        assertThat(Signature.of("kez", TIME, "body")).isNotEqualTo(signature);
        assertThat(Signature.of("key", TIME.plusSeconds(1), "body")).isNotEqualTo(signature);
        assertThat(Signature.of("key", TIME, "bodz")).isNotEqualTo(signature);
    }

    @Test
    void noTwoSecretsAreAlike() {
        assertThat(Signature.newSecret()).hasSize(64).isNotEqualTo(Signature.newSecret());
    }
}
