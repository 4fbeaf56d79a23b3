package io.github.kextproof.stub.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerNetwork;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.containers.Container.ExecResult;

/** A running container Mac; closing it throws it away. */
public final class MacContainer implements AutoCloseable {
    private static final String HOME = "/opt/kextproof/";
    private static final int CONNECT_MILLISECONDS = 2_000;
    private static final int NOT_TAKEN = 1;

    private final String name;
    private final MacBox box;
    private final InetSocketAddress ssh;
    private final InetSocketAddress console;
    private int read;

    private MacContainer(String name, MacBox box, String engineHost) throws ContainerTrouble {
        this.name = name;
        this.box = box;
        this.ssh = reachable(MacBox.SSH, engineHost);
        this.console = reachable(MacBox.CONSOLE, engineHost);
    }

    /** Starts it, and removes it again if it does not come up. */
    static MacContainer start(String name, MacBox box, String engineHost) throws ContainerTrouble {
        try {
            box.start();
            return new MacContainer(name, box, engineHost);
        } catch (RuntimeException | ContainerTrouble e) {
            ContainerTrouble trouble = e instanceof ContainerTrouble known ? known : notUp(name, box, e);
            remove(box);
            throw trouble;
        }
    }

    private static ContainerTrouble notUp(String name, MacBox box, Exception cause) {
        String said = box.lifeline().said();
        return new ContainerTrouble(
                "the container Mac " + name + " does not come up\n"
                        + "  actual     " + ContainerTrouble.words(cause) + "\n"
                        + "  it said    " + (said.isEmpty() ? "nothing" : said.replace("\n", "\n             ")),
                cause);
    }

    /**
     * The published port where the engine is; where kextproof runs in a container beside it, and its loopback is another one, the
     * container's own address.
     */
    private InetSocketAddress reachable(int port, String engineHost) throws ContainerTrouble {
        InetSocketAddress published = new InetSocketAddress(engineHost, box.getMappedPort(port));
        Stream<InetSocketAddress> inside = box.getContainerInfo().getNetworkSettings().getNetworks().values().stream()
                .map(ContainerNetwork::getIpAddress)
                .filter(address -> address != null && !address.isEmpty())
                .map(address -> new InetSocketAddress(address, port));
        return Stream.concat(Stream.of(published), inside)
                .filter(MacContainer::answers)
                .findFirst()
                .orElseThrow(() -> new ContainerTrouble("port " + port + " of the container Mac " + name
                        + " cannot be reached\n  expected   an answer from " + published
                        + ", or from the container's own address"));
    }

    private static boolean answers(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLISECONDS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where its sshd listens. */
    public InetSocketAddress ssh() {
        return ssh;
    }

    /** Where its VNC server listens. */
    public InetSocketAddress console() {
        return console;
    }

    /** What the simulated machine says of itself, as a word such as {@code blocked}. */
    public String state() throws ContainerTrouble {
        ExecResult told = run(HOME + "tell", "state");
        if (told.getExitCode() != 0) {
            throw new ContainerTrouble("the container Mac " + name + " does not tell its state\n  actual     "
                    + told.getStderr().strip());
        }
        return told.getStdout().strip();
    }

    /**
     * Changes something on the simulated machine.
     *
     * @throws IllegalArgumentException if it does not take the key or the value
     */
    public void set(String key, String value) throws ContainerTrouble {
        ExecResult told = run(HOME + "tell", "set", key, value);
        if (told.getExitCode() == NOT_TAKEN) {
            throw new IllegalArgumentException(told.getStderr().strip());
        }
        if (told.getExitCode() != 0) {
            throw new ContainerTrouble("the container Mac " + name + " cannot be told to set " + key + "\n  actual     "
                    + told.getStderr().strip());
        }
    }

    /** The lines that the process inside has noted since this was asked for the last time. */
    public synchronized List<String> news() throws ContainerTrouble {
        ExecResult file =
                run("sh", "-c", "test ! -e \"$0\" || tail -n +\"$1\" \"$0\"", HOME + "events", "" + (read + 1));
        String text = file.getStdout();
        List<String> lines = new ArrayList<>(
                List.of(text.substring(0, text.lastIndexOf('\n') + 1).split("\n")));
        lines.removeIf(String::isEmpty);
        read += lines.size();
        return lines;
    }

    private ExecResult run(String... words) throws ContainerTrouble {
        try {
            return box.execInContainer(StandardCharsets.UTF_8, words);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerTrouble("interrupted while the container Mac " + name + " was asked", e);
        } catch (IOException | RuntimeException e) {
            throw new ContainerTrouble(
                    "the container Mac " + name + " cannot be asked\n  actual     " + ContainerTrouble.words(e), e);
        }
    }

    @Override
    public void close() {
        remove(box);
    }

    /** At once: what is thrown away need not end in order. */
    private static void remove(MacBox box) {
        String id = box.getContainerId();
        if (id != null) {
            remove(box.getDockerClient(), id);
        }
        try {
            box.lifeline().close();
        } catch (IOException e) {
            // The line went with the container.
        }
    }

    static void remove(DockerClient engine, String id) {
        try {
            engine.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException | ConflictException e) {
            // It is gone, or about to be: the engine removes it by itself.
        } catch (DockerException e) {
            throw new IllegalStateException(
                    "the container " + id + " cannot be removed: " + ContainerTrouble.words(e), e);
        }
    }
}
