package io.github.kextproof.stub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What passes through the door between a client and a server. */
@Timeout(60)
class FrontDoorTest {
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private ServerSocket server;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        door = FrontDoor.take(0, pool, Optional::empty);
        door.open(server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        door.close();
        server.close();
        pool.shutdownNow();
    }

    @Test
    void what_either_says_reaches_the_other() throws IOException {
        try (Socket client = client();
                Socket accepted = server.accept()) {
            client.getOutputStream().write("question".getBytes(StandardCharsets.US_ASCII));
            assertThat(accepted.getInputStream().readNBytes(8)).asString().isEqualTo("question");
            accepted.getOutputStream().write("answer".getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().readNBytes(6)).asString().isEqualTo("answer");
        }
    }

    @Test
    void a_server_that_closes_is_heard_to_close() throws IOException {
        try (Socket client = client()) {
            server.accept().close();

            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_client_that_closes_is_heard_to_close() throws IOException {
        Socket client = client();
        try (Socket accepted = server.accept()) {
            client.close();

            assertThat(accepted.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_reset_is_one_to_tcp() throws IOException {
        try (Socket client = client();
                Socket accepted = server.accept()) {
            door.reset(accepted.getRemoteSocketAddress());

            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessage("Connection reset");
        }
    }

    @Test
    void it_leads_to_another_server_from_the_next_connection_on() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            door.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), other.getLocalPort()));

            try (Socket client = client();
                    Socket accepted = other.accept()) {
                accepted.getOutputStream().write("other".getBytes(StandardCharsets.US_ASCII));
                assertThat(client.getInputStream().readNBytes(5)).asString().isEqualTo("other");
            }
        }
    }

    @Test
    void a_shut_door_drops_who_is_inside_and_lets_nobody_in() throws IOException {
        try (Socket client = client();
                Socket accepted = server.accept()) {
            door.shut();

            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(accepted.getInputStream().read()).isEqualTo(-1);
        }
        try (Socket late = client()) {
            assertThat(late.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket client() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), door.port());
    }
}
