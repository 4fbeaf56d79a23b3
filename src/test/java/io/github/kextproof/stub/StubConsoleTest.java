package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.stub.machine.StubDefinition;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StubConsoleTest {
    private static final StubDefinition MAC = new StubDefinition(
            "mac-01", "10.15.7", "x86_64", "en", "none", "qa", "secret", List.of(), false, 1, "never", Duration.ZERO);

    private static String greeting(ConsoleAddress console) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), console.port())) {
            socket.setSoTimeout(20_000);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void a_console_is_one_for_each_mac_and_stays_over_a_reset() throws IOException {
        try (StubLab lab = StubLab.start(List.of(MAC))) {
            VirtualMac mac = lab.mac("mac-01");
            ConsoleAddress console = mac.console();

            mac.revert();
            assertThat(greeting(console)).isEqualTo("RFB 003.008\n");
            mac.start();

            assertThat(greeting(console)).isEqualTo("RFB 003.008\n");
            assertThat(mac.console()).isEqualTo(console);
            assertThat(console.password()).hasSize(8);
        }
    }

    @Test
    void a_console_closes_with_the_lab() throws IOException {
        ConsoleAddress console;
        try (StubLab lab = StubLab.start(List.of(MAC))) {
            console = lab.mac("mac-01").console();
        }

        assertThatThrownBy(() -> greeting(console)).isInstanceOf(ConnectException.class);
    }
}
