package io.github.kextproof.stub.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EngineTest {
    @TempDir
    private Path directory;

    private final ExecutorService pool = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    private Optional<String> complaintAbout(String host) {
        return Engine.of(Map.of("DOCKER_HOST", host)).complaint();
    }

    @Test
    void a_socket_that_is_not_there_is_named() {
        Path socket = directory.resolve("docker.sock");

        assertThat(complaintAbout("unix://" + socket)).contains(socket + " is not there");
    }

    @Test
    void an_engine_that_answers_is_no_reason_to_complain() throws Exception {
        assertThat(complaintWhere("HTTP/1.0 200 OK\r\n\r\nOK")).isEmpty();
    }

    @Test
    void an_engine_that_answers_otherwise_is_quoted() throws Exception {
        assertThat(complaintWhere("HTTP/1.0 503 Service Unavailable\r\n\r\n"))
                .contains(directory.resolve("socket") + " answers 'HTTP/1.0 503 Service Unavailable'");
    }

    @Test
    void a_file_that_is_no_socket_is_no_engine() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(complaintAbout("unix://" + file))
                .get()
                .asString()
                .startsWith("unix://" + file + " cannot be used: ");
    }

    @Test
    void ways_that_Testcontainers_does_not_know_are_refused() {
        assertThat(complaintAbout("ssh://lab@engine"))
                .contains("DOCKER_HOST is ssh://lab@engine, and only unix:// and tcp:// are understood");
    }

    @Test
    void without_DOCKER_HOST_the_first_usual_socket_that_is_there_is_taken() throws IOException {
        Path socket = Files.createFile(directory.resolve("docker.sock"));
        URI found = Engine.of(Map.of("XDG_RUNTIME_DIR", directory.toString())).address();

        assertThat(found)
                .isEqualTo(URI.create(
                        Files.exists(Path.of("/var/run/docker.sock"))
                                ? "unix:///var/run/docker.sock"
                                : "unix://" + socket));
    }

    private Optional<String> complaintWhere(String answer) throws Exception {
        Path socket = directory.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Future<?> answering = pool.submit(() -> answer(server, answer));
            Optional<String> complaint = complaintAbout("unix://" + socket);
            answering.get();
            return complaint;
        }
    }

    private static Object answer(ServerSocketChannel server, String answer) throws IOException {
        try (SocketChannel client = server.accept()) {
            client.read(ByteBuffer.allocate(1_000));
            return client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
