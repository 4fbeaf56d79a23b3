package io.github.kextproof.stub;

import io.github.kextproof.stub.server.Endpoint;
import java.io.IOException;
import java.util.List;

/** Simulated Macs behind SSH servers on this machine's loopback address, and the stub hypervisor that hosts them as guests. */
public final class StubLab implements AutoCloseable {
    private final List<StubMac> macs;
    private final Endpoint hypervisor;

    private StubLab(List<StubMac> macs, Endpoint hypervisor) {
        this.macs = List.copyOf(macs);
        this.hypervisor = hypervisor;
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
        if (!definitions.isEmpty()) {
            throw new IOException("not built yet");
        }
        return new StubLab(List.of(), new Endpoint("hypervisor", "127.0.0.1", basePort, "lab", "", ""));
    }

    /** The Macs in the order they were defined. */
    public List<StubMac> macs() {
        return macs;
    }

    /** @throws IllegalArgumentException if there is no Mac of that name */
    public StubMac mac(String name) {
        return macs().stream()
                .filter(mac -> mac.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stub Mac is named " + name));
    }

    /** Where the hypervisor listens; it understands vmrun's list, start, stop and revertToSnapshot. */
    public Endpoint hypervisor() {
        return hypervisor;
    }

    /** The password of the hypervisor's account. */
    public String hypervisorPassword() {
        return "";
    }

    /** Drops every connection, stops the servers and deletes the Macs' files. */
    @Override
    public void close() {}
}
