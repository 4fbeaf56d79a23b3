package io.github.kextproof.stub.container;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a container engine listens, and whether it answers: asked before Testcontainers is, which would look for one in many
 * places, wait for each, and say in its own words that there is none.
 */
public final class Engine {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TCP_PORT = 2375;
    private static final String STANDARD = "/var/run/docker.sock";

    private final URI address;

    private Engine(URI address) {
        this.address = address;
    }

    /**
     * The engine that DOCKER_HOST names; without it, the first of the usual sockets that is there.
     *
     * @param environment {@link System#getenv()} but in tests
     */
    public static Engine of(Map<String, String> environment) {
        String named = environment.getOrDefault("DOCKER_HOST", "");
        return new Engine(named.isEmpty() ? URI.create("unix://" + socket(environment)) : URI.create(named));
    }

    /** Docker's own, then those of engines that run without root, of Docker Desktop, and of podman. */
    private static Path socket(Map<String, String> environment) {
        Stream<Path> ofUser = Stream.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .map(Path::of)
                .flatMap(run -> Stream.of(run.resolve("docker.sock"), run.resolve("podman/podman.sock")));
        Stream<Path> ofDesktop = Stream.ofNullable(environment.get("HOME"))
                .map(Path::of)
                .flatMap(home -> Stream.of(
                        home.resolve(".docker/run/docker.sock"), home.resolve(".docker/desktop/docker.sock")));
        List<Path> sockets = Stream.of(Stream.of(Path.of(STANDARD)), ofUser, ofDesktop)
                .flatMap(places -> places)
                .toList();
        return sockets.stream().filter(Files::exists).findFirst().orElse(Path.of(STANDARD));
    }

    URI address() {
        return address;
    }

    /** Whether it runs on this machine, so that its ports need not be open to others. */
    boolean isLocal() {
        return "unix".equals(address.getScheme());
    }

    /** Why it cannot be used, in a clause such as {@code /var/run/docker.sock is not there}; nothing if it answers. */
    public Optional<String> complaint() {
        try {
            if (isLocal()) {
                return complaint(Path.of(address.getPath()));
            }
            if (address.getHost() == null || "ssh".equals(address.getScheme())) {
                return Optional.of("DOCKER_HOST is " + address + ", and only unix:// and tcp:// are understood");
            }
            connect();
            return Optional.empty();
        } catch (SocketTimeoutException e) {
            return Optional.of(address + " does not answer within " + PATIENCE.toSeconds() + " s");
        } catch (IOException e) {
            return Optional.of(address + " cannot be used: " + ContainerTrouble.words(e));
        }
    }

    private void connect() throws IOException {
        try (Socket socket = new Socket()) {
            int port = address.getPort() < 0 ? TCP_PORT : address.getPort();
            socket.connect(new InetSocketAddress(address.getHost(), port), (int) PATIENCE.toMillis());
        }
    }

    private static Optional<String> complaint(Path socket) throws IOException {
        if (!Files.exists(socket)) {
            return Optional.of(socket + " is not there");
        }
        if (!Files.isWritable(socket)) {
            return Optional.of(socket + " is there, but not for this user");
        }
        // Any version of the Docker Engine API answers that with 200.
        String answer = new EngineLine(URI.create("unix://" + socket), PATIENCE).ask("GET /_ping");
        return answer.contains(" 200 ")
                ? Optional.empty()
                : Optional.of(socket + " answers '" + answer.lines().findFirst().orElse("") + "'");
    }

    /** For builds: says on standard output why no engine can be used, or nothing. */
    public static void main(String[] ignored) {
        of(System.getenv()).complaint().ifPresent(System.out::println);
    }
}
