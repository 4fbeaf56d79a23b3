package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.ssh.ShellException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration IMPATIENCE = Duration.ofMillis(250);
    private static final String SERVER_ADVICE =
            "its SSH server may be starting, overloaded (MaxStartups) or refuse this controller: try ssh -v by hand";

    private static ShellException unreachable(String address, int port, Duration deadline) {
        Access access = new Access(
                address,
                port,
                "tester",
                new Login.Password(Secret.of("secret")),
                new HostKeyPin.Fingerprint("SHA256:unknown"));
        ShellException thrown = catchThrowableOfType(
                ShellException.class, () -> new SshjSsh().open(access, deadline, new Transcript()));
        assertThat(thrown.kind()).isEqualTo(Kind.UNREACHABLE);
        return thrown;
    }

    /** Accepts one connection, says that, and closes it unless told to keep it. */
    private static ShellException answeredWith(String greeting, boolean kept, Duration deadline) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answer(listening, greeting, kept));
            answering.setDaemon(true);
            answering.start();
            ShellException thrown = unreachable("127.0.0.1", listening.getLocalPort(), deadline);
            assertThat(thrown.getMessage()).startsWith("tester@127.0.0.1:" + listening.getLocalPort() + " ");
            return thrown;
        }
    }

    private static void answer(ServerSocket listening, String greeting, boolean kept) {
        try (Socket socket = listening.accept()) {
            socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            if (!kept) {
                socket.shutdownOutput();
            }
            // Until the other side has gone.
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // So has the test.
        }
    }

    private static String why(ShellException thrown) {
        return String.valueOf(thrown.getMessage()).replaceFirst(":\\d+ ", ":PORT ");
    }

    @Test
    void a_refused_connection_asks_for_remote_login() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        ShellException refused = unreachable("127.0.0.1", port, PATIENCE);

        assertThat(why(refused)).isEqualTo("tester@127.0.0.1:PORT cannot be reached: the connection was refused");
        assertThat(refused.advice())
                .isEqualTo("is Remote Login on? On the Mac: System Preferences > Sharing,"
                        + " or sudo systemsetup -setremotelogin on; and is it the right port?");
    }

    @Test
    void an_unknown_name_is_said_to_be_unknown() {
        // RFC 2606 reserves .invalid, and a name with an empty label is not even asked for.
        ShellException unknown = unreachable("no..such.mac.invalid", 22, PATIENCE);

        assertThat(unknown)
                .hasMessage("tester@no..such.mac.invalid:22 cannot be reached:"
                        + " no address is known for 'no..such.mac.invalid'");
        assertThat(unknown.advice()).isEqualTo("check address and port in the inventory");
    }

    @Test
    void a_silent_port_is_given_up_at_the_deadline() throws IOException {
        ShellException silent = answeredWith("", true, IMPATIENCE);

        assertThat(why(silent))
                .isEqualTo("tester@127.0.0.1:PORT cannot be reached:"
                        + " it accepted the connection but sent no SSH greeting within 250 ms");
        assertThat(silent.advice()).isEqualTo(SERVER_ADVICE);
    }

    @Test
    void a_connection_closed_before_the_greeting_is_told() throws IOException {
        ShellException closed = answeredWith("", false, PATIENCE);

        assertThat(why(closed))
                .isEqualTo("tester@127.0.0.1:PORT cannot be reached:"
                        + " it closed the connection before its SSH greeting");
        assertThat(closed.advice()).isEqualTo(SERVER_ADVICE);
    }

    @Test
    void a_stranger_is_quoted() throws IOException {
        ShellException stranger = answeredWith("HTTP/1.1 400 Bad Request\r\n\r\n", false, PATIENCE);

        assertThat(why(stranger))
                .isEqualTo("tester@127.0.0.1:PORT cannot be reached:"
                        + " what answers is no SSH 2 server, it said 'HTTP/1.1 400 Bad Request'");
        assertThat(stranger.advice()).isEqualTo("check address and port in the inventory");
    }

    @Test
    void an_ssh_1_server_is_quoted() throws IOException {
        assertThat(why(answeredWith("SSH-1.5-ancient\r\n", true, PATIENCE)))
                .isEqualTo("tester@127.0.0.1:PORT cannot be reached:"
                        + " what answers is no SSH 2 server, it said 'SSH-1.5-ancient'");
    }

    @Test
    void a_key_exchange_that_stalls_is_given_up_at_the_deadline() throws IOException {
        assertThat(why(answeredWith("SSH-2.0-Stalled\r\n", true, Duration.ofMillis(1500))))
                .isEqualTo("tester@127.0.0.1:PORT cannot be reached:" + " the key exchange did not end within 1500 ms");
    }

    @Test
    void a_key_exchange_that_is_broken_off_says_how() throws IOException {
        assertThat(why(answeredWith("SSH-2.0-Leaving\r\n", false, PATIENCE)))
                .isEqualTo(
                        "tester@127.0.0.1:PORT cannot be reached:" + " the key exchange failed: the machine closed it");
    }
}
