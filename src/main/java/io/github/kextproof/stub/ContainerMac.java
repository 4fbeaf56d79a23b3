package io.github.kextproof.stub;

import io.github.kextproof.stub.container.ContainerTrouble;
import io.github.kextproof.stub.container.Contents;
import io.github.kextproof.stub.container.MacContainer;
import io.github.kextproof.stub.container.MacContainers;
import io.github.kextproof.stub.machine.DefinitionFile;
import io.github.kextproof.stub.machine.MachineState;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Endpoint;
import io.github.kextproof.stub.server.FrontDoor;
import io.github.kextproof.stub.server.HostKey;
import io.github.kextproof.stub.server.LoginKey;
import io.github.kextproof.stub.server.SharedThreads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * A simulated Mac in a container, with an OpenSSH server, a sudo, a shell and a screen that are real. Its ports and host key stay;
 * the container behind them is thrown away with each revert.
 */
final class ContainerMac implements VirtualMac {
    private static final String ADDRESS = "127.0.0.1";
    /** What VNC authentication looks at. */
    private static final int CONSOLE_PASSWORD = 8;

    private final MacContainers containers;
    private final Contents contents;
    private final FrontDoor ssh;
    private final FrontDoor screen;
    private final Endpoint endpoint;
    private final ConsoleAddress console;
    private final ScriptUse use;
    private final ContainerNotes notes;
    /** The present incarnation; none between a revert and the next start. */
    private volatile Optional<MacContainer> container = Optional.empty();

    /** How many had come to the Mac or to its screen when the present container was started. */
    private long visitorsBefore;

    private volatile boolean running;

    /**
     * Takes the ports, and is off.
     *
     * @param port 1024 to 65535, or 0 for any that is free; the screen's is always any that is free
     * @throws IOException if the port is taken
     */
    ContainerMac(StubDefinition definition, MacContainers containers, int port, SharedThreads threads)
            throws IOException {
        this.containers = containers;
        this.use = new ScriptUse(definition.script());
        this.notes = new ContainerNotes(use);
        ConnectionScript connections = new ConnectionScript(definition.script(), this::reached, use);
        this.ssh = FrontDoor.take(port, threads.pool(), connections.needsADoor() ? connections : Optional::empty);
        this.screen = FrontDoor.take(0, threads.pool(), Optional::empty);
        HostKey key = HostKey.generate();
        String password = LoginKey.password().substring(0, CONSOLE_PASSWORD);
        this.contents = new Contents(definition.name(), DefinitionFile.write(definition), key.openSsh(), password);
        this.endpoint = new Endpoint(
                definition.name(),
                ADDRESS,
                ssh.port(),
                definition.user(),
                key.fingerprint(),
                key.knownHostsLine(ADDRESS, ssh.port()));
        this.console = new ConsoleAddress(ADDRESS, screen.port(), password);
    }

    @Override
    public String name() {
        return endpoint.name();
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public ConsoleAddress console() {
        return console;
    }

    @Override
    public List<String> unknownCommands() {
        readNotes();
        return notes.unknown();
    }

    @Override
    public List<UnusedRule> unusedRules() {
        readNotes();
        return use.unused();
    }

    @Override
    public int connections() {
        return ssh.connections();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public synchronized void start() throws IOException {
        if (running) {
            return;
        }
        if (container.isEmpty()) {
            container = Optional.of(containers.start(contents));
            visitorsBefore = visitors();
        }
        ssh.open(container.get().ssh());
        screen.open(container.get().console());
        running = true;
    }

    /** The container goes on unseen, as the Mac's clock does. */
    @Override
    public synchronized void stop() {
        running = false;
        ssh.shut();
        screen.shut();
    }

    /** A connection that finds the container gone is none that the script speaks of. */
    private Optional<ReachedMac> reached() {
        try {
            return running && container.isPresent() ? Optional.of(reached(container.get())) : Optional.empty();
        } catch (ContainerTrouble e) {
            return Optional.empty();
        }
    }

    private static ReachedMac reached(MacContainer present) throws ContainerTrouble {
        MachineState state = MachineState.named(present.state());
        return new ReachedMac() {
            @Override
            public MachineState state() {
                return state;
            }

            @Override
            public void set(String key, String value) {
                try {
                    present.set(key, value);
                } catch (ContainerTrouble e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private synchronized void readNotes() {
        if (container.isPresent()) {
            try {
                notes.read(container.get().news());
            } catch (ContainerTrouble e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private long visitors() {
        return ssh.visitors() + screen.visitors();
    }

    /** A container that nobody has come to is at its snapshot: to start another one would take seconds for nothing. */
    @Override
    public synchronized void revert() {
        stop();
        if (visitors() == visitorsBefore) {
            return;
        }
        try {
            readNotes();
        } finally {
            container.ifPresent(MacContainer::close);
            container = Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        running = false;
        ssh.close();
        screen.close();
        container.ifPresent(MacContainer::close);
        container = Optional.empty();
    }
}
