package io.github.kextproof.stub;

import io.github.kextproof.stub.console.Rfb;
import io.github.kextproof.stub.files.Directories;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Endpoint;
import io.github.kextproof.stub.server.GuestServer;
import io.github.kextproof.stub.server.HeardCommand;
import io.github.kextproof.stub.server.HostKey;
import io.github.kextproof.stub.server.SharedThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A simulated Mac within this program, with a simulated SSH server that outlives its incarnations. */
final class StubMac implements VirtualMac {
    private static final Map<String, String> SSH_VERSIONS = Map.of(
            "10.13", "OpenSSH_7.6",
            "10.14", "OpenSSH_7.9",
            "10.15", "OpenSSH_8.1");

    private final StubDefinition definition;
    private final Path directory;
    private final SharedThreads threads;
    private final GuestServer server;
    private final Endpoint endpoint;
    private final List<String> unknownCommands = new CopyOnWriteArrayList<>();
    private final ScriptUse use;
    /** What it has become since the snapshot; empty at the snapshot itself. */
    private volatile Optional<StubGuest> guest = Optional.empty();

    private boolean running;
    private Optional<Rfb> console = Optional.empty();
    /** VNC authentication takes no more than eight characters. */
    private final String consolePassword = UUID.randomUUID().toString().substring(0, 8);

    private StubMac(StubDefinition definition, Path directory, int port, SharedThreads threads) throws IOException {
        this.definition = definition;
        this.directory = directory;
        this.threads = threads;
        this.use = new ScriptUse(definition.script());
        ConnectionScript connections = new ConnectionScript(definition.script(), this::reachable, use);
        String version = sshVersion(definition.macos());
        this.server = connections.needsADoor()
                ? GuestServer.listen(port, version, HostKey.generate(), threads, connections)
                : GuestServer.listen(port, version, HostKey.generate(), threads);
        this.endpoint = server.endpoint(definition.name(), definition.user());
    }

    /**
     * Listens, and is off.
     *
     * @param directory for its files; made if it is not there
     * @throws IOException if the port is taken or the files cannot be made
     */
    static StubMac listen(StubDefinition definition, Path directory, int port, SharedThreads threads)
            throws IOException {
        Files.createDirectories(directory);
        return new StubMac(definition, directory, port, threads);
    }

    /** What Apple ships: OpenSSH 8.6 from macOS 11 (11.3 and later; guess for 12, to be confirmed on a lab Mac). */
    private static String sshVersion(String macos) {
        return SSH_VERSIONS.getOrDefault(macos.replaceFirst("^(\\d+\\.\\d+).*", "$1"), "OpenSSH_8.6");
    }

    @Override
    public String name() {
        return endpoint.name();
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Nobody sees its screen but by screencapture. */
    @Override
    public List<String> unknownCommands() {
        return List.copyOf(unknownCommands);
    }

    @Override
    public List<UnusedRule> unusedRules() {
        return use.unused();
    }

    /** As the hypervisor shows it; opened when it is asked for first. */
    @Override
    public synchronized ConsoleAddress console() throws IOException {
        if (console.isEmpty()) {
            console = Optional.of(Rfb.listen(0, Optional.of(consolePassword), this::onScreen, threads.pool()));
        }
        return new ConsoleAddress(endpoint.address(), console.get().port(), consolePassword);
    }

    private synchronized Optional<Machine> onScreen() {
        return guest.filter(present -> running).map(StubGuest::machine);
    }

    @Override
    public void listen(Consumer<HeardCommand> listener) {
        server.listen(listener);
    }

    @Override
    public int connections() {
        return server.connections();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public synchronized boolean hasSnapshot() {
        return guest.map(present -> present.machine().conditions().snapshot().isPresent())
                .orElse(true);
    }

    @Override
    public synchronized void start() throws IOException {
        if (running) {
            return;
        }
        if (guest.isEmpty()) {
            Path disk = Files.createTempDirectory(directory, "disk-");
            guest = Optional.of(StubGuest.boot(definition, disk, threads.pool(), new Owner()));
        }
        server.admit(guest.get().guest());
        running = true;
    }

    /** What runs is interrupted. */
    @Override
    public synchronized void stop() {
        server.turnAway();
        running = false;
    }

    /** The machine, if whoever connects now will reach it; the server itself may not even be there yet. */
    private Optional<ReachedMac> reachable() {
        return guest.filter(present -> server.admits()).map(present -> ReachedMac.of(present.machine()));
    }

    private synchronized void goDown(StubGuest down, Duration away) {
        if (running && guest.filter(down::equals).isPresent()) {
            server.turnAway();
            down.machine().restart();
            threads.later(() -> comeBack(down), away);
        }
    }

    /** Unless it was switched off or reset meanwhile. */
    private synchronized void comeBack(StubGuest back) {
        if (running && guest.filter(back::equals).isPresent()) {
            server.admit(back.guest());
        }
    }

    /** What happens to the present incarnation. */
    private final class Owner implements StubGuest.Owner {
        @Override
        public void met(String line) {
            unknownCommands.add(line);
        }

        /** Not here, since the caller is one of those whose connections end. */
        @Override
        public void reboot(Duration away) {
            guest.ifPresent(down -> threads.pool().execute(() -> goDown(down, away)));
        }

        @Override
        public ScriptUse use() {
            return use;
        }
    }

    @Override
    public synchronized void revert() {
        stop();
        guest.ifPresent(gone -> discard(gone.machine().files().root()));
        guest = Optional.empty();
    }

    /** A command that has not noticed yet that it was interrupted may still write; the lab's end deletes what it left. */
    private static void discard(Path disk) {
        try {
            Directories.delete(disk);
        } catch (IOException e) {
            // Nobody looks there any more.
        }
    }

    @Override
    public synchronized void close() {
        running = false;
        console.ifPresent(Rfb::close);
        server.close();
    }
}
