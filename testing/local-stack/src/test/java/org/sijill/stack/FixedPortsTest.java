package org.sijill.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijill.stack.process.StackException;

class FixedPortsTest {

    @Test
    void aTakenPortIsReportedByNameAndNumber() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> FixedPorts.requireFree(Map.of("gateway", taken.getLocalPort())))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("gateway")
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void everyPartHasAPortOfItsOwn() {
        assertThat(FixedPorts.all().values()).doesNotHaveDuplicates().hasSize(5);
        assertThat(FixedPorts.listening().values()).doesNotHaveDuplicates().hasSize(8);
    }
}
