package org.sijill.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aPortIsReservedOnlyOnce() {
        assertThat(IntStream.range(0, 50).map(i -> Ports.reserve())).doesNotHaveDuplicates();
    }

    @Test
    void aReservedPortIsOutsideOfTheRangeOfOutgoingConnections() {
        assertThat(Ports.reserve()).isLessThan(32_768);
    }

    @Test
    void aPortThatSomebodyListensOnIsNotFree() throws Exception {
        int port = Ports.reserve();
        assertThat(Ports.isFree(port)).isTrue();

        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
            assertThat(Ports.isFree(port)).isFalse();
            assertThat(Ports.answers(port)).isTrue();
        }
    }
}
