package io.github.kextproof.suite;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.mac.MacName;
import java.util.List;
import java.util.Optional;

/** The Macs of a run, each of them reachable: those of the lab as they stand, stub Macs once started. */
public final class Fleet implements AutoCloseable {
    private final List<Host> hosts;
    /** None where every Mac is real: a lab pays for no simulation. */
    private final Optional<StubMacs> stubs;

    private Fleet(List<Host> hosts, Optional<StubMacs> stubs) {
        this.hosts = List.copyOf(hosts);
        this.stubs = stubs;
    }

    /**
     * Makes the Macs of an inventory ready to be reached: stub Macs are started.
     *
     * @throws StubMacsFailed if a stub Mac cannot be started
     * @throws ContainersFailed if one in a container cannot
     */
    public static Fleet of(Inventory inventory) {
        boolean simulates = inventory.entries().stream().anyMatch(Entry.Stub.class::isInstance);
        Optional<StubMacs> stubs = simulates ? Optional.of(StubMacs.start(inventory, 0)) : Optional.empty();
        return new Fleet(
                inventory.entries().stream().map(entry -> host(entry, stubs)).toList(), stubs);
    }

    private static Host host(Entry entry, Optional<StubMacs> stubs) {
        return entry instanceof Entry.Lab lab ? lab.host() : stubs.orElseThrow().host((Entry.Stub) entry);
    }

    /** In the inventory's order. */
    public List<Host> hosts() {
        return hosts;
    }

    /** What a stub Mac was asked for and does not simulate; empty for real Macs. */
    public List<String> unsimulated(MacName mac) {
        return stubs.map(started -> started.unsimulated(mac)).orElse(List.of());
    }

    /** The entries of stub Macs' scripts that nothing has used so far: where each stands, why, and what may help. */
    public List<String> unusedScript() {
        return stubs.map(StubMacs::unusedScript).orElse(List.of());
    }

    @Override
    public void close() {
        stubs.ifPresent(StubMacs::close);
    }
}
