package io.github.kextproof.suite;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.mac.MacName;
import java.util.List;

/** The Macs of a run, each of them reachable: those of the lab as they stand, stub Macs once started. */
final class Fleet implements AutoCloseable {
    private final List<Host> hosts;
    private final StubMacs stubs;

    private Fleet(List<Host> hosts, StubMacs stubs) {
        this.hosts = hosts;
        this.stubs = stubs;
    }

    static Fleet of(Inventory inventory) {
        StubMacs stubs = StubMacs.start(inventory, 0);
        return new Fleet(
                inventory.entries().stream().map(entry -> host(entry, stubs)).toList(), stubs);
    }

    private static Host host(Entry entry, StubMacs stubs) {
        return entry instanceof Entry.Lab lab ? lab.host() : stubs.host((Entry.Stub) entry);
    }

    List<Host> hosts() {
        return hosts;
    }

    List<String> unsimulated(MacName mac) {
        return stubs.unsimulated(mac);
    }

    @Override
    public void close() {
        stubs.close();
    }
}
