package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.common.SshException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a script can do to a connection before a command comes over it. */
@Timeout(60)
class ConnectionFaultsTest {
    private static final int NO_TIME = 300;
    private static final int LONG = 30_000;

    private final ScriptedMac mac = new ScriptedMac();

    @AfterEach
    void stop() {
        mac.close();
    }

    @Test
    void a_refused_connection_is_reset() throws IOException {
        mac.onConnection(1, 1, "refuse", "");

        assertThatThrownBy(this::greeting).isInstanceOf(SocketException.class);
        assertThat(greeting()).startsWith("SSH-2.0-OpenSSH_8.1");
    }

    @Test
    void only_the_connections_that_are_meant_suffer() throws IOException {
        mac.onConnection(2, 2, "close-before-banner", "");

        assertThat(greeting()).startsWith("SSH-2.0-");
        assertThat(greeting()).isEmpty();
        assertThat(greeting()).isEmpty();
        assertThat(greeting()).startsWith("SSH-2.0-");
    }

    @Test
    void a_reset_of_the_mac_does_not_count_connections_anew() throws IOException {
        mac.onConnection(2, 1, "close-before-banner", "");

        assertThat(greeting()).startsWith("SSH-2.0-");
        mac.mac().revert();
        mac.mac().start();
        assertThat(greeting()).isEmpty();
    }

    @Test
    void a_connection_can_end_when_a_login_is_tried() throws IOException {
        mac.onConnection(1, 1, "close-before-auth", "");

        assertThatThrownBy(mac::login)
                .isInstanceOf(SshException.class)
                .hasMessageNotContaining("No more authentication methods available");
        assertThat(hostKey()).isEqualTo(mac.endpoint().fingerprint());
    }

    @Test
    void a_login_can_be_denied() throws IOException {
        mac.onConnection(1, 1, "deny-auth", "");

        assertThatThrownBy(mac::login)
                .isInstanceOf(SshException.class)
                .hasMessageContaining("No more authentication methods available");
        assertThat(hostKey()).isEqualTo(mac.endpoint().fingerprint());
    }

    @Test
    void another_host_key_can_be_shown() throws IOException {
        mac.onConnection(1, 1, "wrong-host-key", "");

        assertThat(hostKey()).startsWith("SHA256:").isNotEqualTo(mac.endpoint().fingerprint());
        assertThat(hostKey()).isEqualTo(mac.endpoint().fingerprint());
    }

    @Test
    void a_server_that_says_nothing_for_long_keeps_nobody_else_waiting() throws IOException {
        mac.onConnection(1, 1, "banner-delay", "1h");

        try (Socket silent = connect(NO_TIME)) {
            assertThatThrownBy(() -> read(silent)).isInstanceOf(SocketTimeoutException.class);
            assertThat(greeting()).startsWith("SSH-2.0-");
        }
    }

    @Test
    void a_delayed_server_says_what_it_has_to_say_in_the_end() throws IOException {
        mac.onConnection(1, 1, "banner-delay", "20ms");

        assertThat(hostKey()).isEqualTo(mac.endpoint().fingerprint());
    }

    private String hostKey() throws IOException {
        try (SshCaller ssh = mac.login()) {
            return ssh.hostKey();
        }
    }

    private Socket connect(int patience) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), mac.endpoint().port());
        socket.setSoTimeout(patience);
        return socket;
    }

    /** What the server says first; empty if it closes instead. */
    private String greeting() throws IOException {
        try (Socket socket = connect(LONG)) {
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        byte[] bytes = new byte[100];
        int read = socket.getInputStream().read(bytes);
        return read < 0 ? "" : new String(bytes, 0, read, StandardCharsets.US_ASCII);
    }
}
