package io.github.kextproof.stub;

import io.github.kextproof.stub.container.ContainerTrouble;
import io.github.kextproof.stub.container.MacContainers;
import io.github.kextproof.stub.files.Directories;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Endpoint;
import io.github.kextproof.stub.server.SharedThreads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Simulated Macs behind SSH servers on this machine's loopback address, in this program or in containers, and the stub hypervisor
 * that hosts them as guests.
 */
public final class StubLab implements AutoCloseable {
    private static final String PREFIX = "kextproof-stubs-";

    private final SharedThreads threads = new SharedThreads();
    private final List<VirtualMac> macs = new ArrayList<>();
    private final Path directory;
    private Optional<StubHypervisor> hypervisor = Optional.empty();
    private Optional<MacContainers> containers = Optional.empty();
    private boolean stopped;

    private StubLab(Path directory) {
        this.directory = directory;
    }

    /**
     * Starts the Macs and the hypervisor, each on a port that is free.
     *
     * @throws IOException if no directory can be made for their files or no port can be had
     */
    public static StubLab start(List<StubDefinition> definitions) throws IOException {
        return start(definitions, 0);
    }

    /**
     * Starts the Macs on this port and the following ones, in order, and the hypervisor on the one after the last.
     *
     * @param basePort 1024 to 65535, or 0 for ports that are free
     * @throws IOException if no directory can be made for their files or a port is taken
     */
    public static StubLab start(List<StubDefinition> definitions, int basePort) throws IOException {
        List<MacPlan> plans = definitions.stream()
                .map(definition -> new MacPlan(definition, false))
                .toList();
        return start(plans, basePort, news -> {});
    }

    /**
     * The same, with some of them in containers.
     *
     * @param news is told what takes long
     * @throws ContainerTrouble if there is no engine for containers, or one does not come up
     */
    public static StubLab start(List<MacPlan> plans, int basePort, Consumer<String> news) throws IOException {
        requireDistinctNames(plans.stream().map(MacPlan::definition).toList());
        StubLab lab = new StubLab(Files.createTempDirectory(PREFIX));
        try {
            lab.boot(plans, basePort, news);
            return lab;
        } catch (IOException | RuntimeException e) {
            lab.close();
            throw e;
        }
    }

    private static void requireDistinctNames(List<StubDefinition> definitions) {
        long distinct =
                definitions.stream().map(StubDefinition::name).distinct().count();
        if (distinct != definitions.size()) {
            throw new IllegalArgumentException("two stub Macs have the same name: "
                    + definitions.stream().map(StubDefinition::name).toList());
        }
    }

    private void boot(List<MacPlan> plans, int basePort, Consumer<String> news) throws IOException {
        if (plans.stream().anyMatch(MacPlan::inContainer)) {
            containers = Optional.of(MacContainers.prepare(news));
        }
        int port = basePort;
        for (MacPlan plan : plans) {
            macs.add(mac(plan, port));
            port += basePort == 0 ? 0 : 1;
        }
        AllAtOnce.run(macs, VirtualMac::start, threads.pool());
        hypervisor = Optional.of(StubHypervisor.start(macs, directory.resolve("hypervisor"), port, threads));
    }

    private VirtualMac mac(MacPlan plan, int port) throws IOException {
        StubDefinition definition = plan.definition();
        return plan.inContainer()
                ? new ContainerMac(definition, containers.orElseThrow(), port, threads)
                : StubMac.listen(definition, directory.resolve(definition.name()), port, threads);
    }

    /** The Macs in the order they were defined. */
    public List<VirtualMac> macs() {
        return List.copyOf(macs);
    }

    /** @throws IllegalArgumentException if there is no Mac of that name */
    public VirtualMac mac(String name) {
        return macs().stream()
                .filter(mac -> mac.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stub Mac is named " + name));
    }

    /** Where the hypervisor listens; it understands vmrun's list, start, stop and revertToSnapshot. */
    public Endpoint hypervisor() {
        return hypervisor.orElseThrow().endpoint();
    }

    /** The password of the hypervisor's account. */
    public String hypervisorPassword() {
        return hypervisor.orElseThrow().password();
    }

    /**
     * Drops every connection, stops the servers and deletes the Macs' files; harmless the second time. Nobody else does it, not
     * even when the virtual machine shuts down: whoever started the lab knows what has to end before.
     */
    @Override
    public synchronized void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            hypervisor.ifPresent(StubHypervisor::close);
            AllAtOnce.close(macs, threads.pool());
            containers.ifPresent(MacContainers::close);
        } finally {
            threads.close();
            delete();
        }
    }

    private void delete() {
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the stub Macs' files in " + directory + " cannot be deleted", e);
        }
    }
}
