package org.sijill.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0",
        "2001:db8:1:2::1, 2001:db8:1:2:0:0:0:0",
        "2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0",
        "unknown, unknown",
        "'', ''",
    })
    void anIpv6ClientHasOneShareForAllItsAddresses(String address, String network) {
        assertThat(Caller.network(address)).isEqualTo(network);
    }

    @Test
    void theSameAddressIsOneCallerHoweverItIsWritten() {
        assertThat(Caller.network("2001:DB8:0:0::1")).isEqualTo(Caller.network("2001:db8::2"));
    }
}
