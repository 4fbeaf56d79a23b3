package io.github.kextproof.stub.container;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.images.builder.Transferable;

/** One container as Testcontainers has it, attached to before it starts and removed by the engine when it ends. */
final class MacBox extends GenericContainer<MacBox> {
    static final int SSH = 22;
    static final int CONSOLE = 5900;

    private static final String HOME = "/opt/kextproof/";
    private static final String READY = "kextproof: ready";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SECRET = 0100600;
    private static final String LOOPBACK = "127.0.0.1";

    private final Lifeline lifeline = new Lifeline(READY);

    /** @param loopback whether only this machine may reach the ports */
    MacBox(String image, byte[] stub, Contents contents, Owner owner, boolean loopback) {
        super(image);
        withCopyToContainer(Transferable.of(stub), HOME + "stub.jar");
        withCopyToContainer(Transferable.of(contents.definition(), SECRET), HOME + "mac/definition.properties");
        withCopyToContainer(Transferable.of(contents.hostKey(), SECRET), HOME + "mac/host_key");
        withCopyToContainer(Transferable.of(contents.consolePassword() + "\n", SECRET), HOME + "mac/console-password");
        withExposedPorts(SSH, CONSOLE);
        Map<String, String> labels = owner.labels(contents.name());
        withCreateContainerCmdModifier(command -> modify(command, contents.name(), labels, loopback));
        waitingFor(new AbstractWaitStrategy() {
            @Override
            protected void waitUntilReady() {
                awaitReady();
            }
        });
        // Testcontainers leaves what may be used again to whoever asked for that; see MacContainers.
        withReuse(true);
    }

    private static void modify(CreateContainerCmd command, String name, Map<String, String> labels, boolean loopback) {
        HostConfig host = command.getHostConfig() == null ? HostConfig.newHostConfig() : command.getHostConfig();
        command.getLabels().putAll(labels);
        command.withName("kextproof-" + name + "-" + UUID.randomUUID())
                .withHostName(name)
                .withEntrypoint("/bin/sh", "-c", Lifeline.WATCH, "kextproof")
                .withCmd(HOME + "start")
                .withStdinOpen(true)
                .withStdInOnce(true)
                .withAttachStdin(true)
                .withHostConfig(host.withAutoRemove(true).withPortBindings(bindings(loopback)));
    }

    private static List<PortBinding> bindings(boolean loopback) {
        Ports.Binding free = loopback ? Ports.Binding.bindIp(LOOPBACK) : Ports.Binding.empty();
        return IntStream.of(SSH, CONSOLE)
                .mapToObj(port -> new PortBinding(free, ExposedPort.tcp(port)))
                .toList();
    }

    /** Its name is its own, so that nobody will ever use it again. */
    @Override
    protected boolean canBeReused() {
        return true;
    }

    @Override
    protected void containerIsCreated(String container) {
        try {
            lifeline.attach(getDockerClient(), container);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerLaunchException("interrupted", e);
        }
    }

    private void awaitReady() {
        try {
            if (!lifeline.awaitReady(PATIENCE)) {
                throw new ContainerLaunchException("it is not ready within " + PATIENCE.toSeconds() + " s, or ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerLaunchException("interrupted", e);
        }
    }

    Lifeline lifeline() {
        return lifeline;
    }
}
