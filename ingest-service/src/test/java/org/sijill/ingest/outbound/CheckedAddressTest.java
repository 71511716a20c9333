package org.sijill.ingest.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1"
            })
    void whatLiesInOurOwnNetworkIsNotPublic(String address) throws IOException {
        assertThat(CheckedAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "198.20.0.1", "192.0.2.1", "2a00:1450::1", "2600::1"})
    void whatIsRoutedInTheInternetIsPublic(String address) throws IOException {
        assertThat(CheckedAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost/x", "http://127.0.0.1:9200/_search", "http://[::1]/", "http://169.254.169.254/"
            })
    void aReceiverInOurOwnNetworkIsRefusedUnlessItIsAllowed(String address) throws IOException {
        assertThatIOException()
                .isThrownBy(() -> CheckedAddress.of(URI.create(address), false))
                .withMessage("the address is not public");
        assertThat(CheckedAddress.of(URI.create(address), true)).isNotNull();
    }

    @Test
    void aNameThatMeansNothingIsAnError() {
        assertThatIOException().isThrownBy(() -> CheckedAddress.of(URI.create("https://nobody.invalid/"), true));
    }
}
