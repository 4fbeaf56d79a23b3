package io.github.kextproof.stub;

import io.github.kextproof.stub.server.Endpoint;
import java.util.List;

/** A running simulated Mac, as whoever started it sees it. */
public final class StubMac {
    private final Endpoint endpoint;

    StubMac(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    public String name() {
        return endpoint.name();
    }

    /** Where it listens; the same for as long as the lab runs, whatever happens to the Mac. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** The Mac's virtual machine file on the stub hypervisor, as vmrun takes it: {@code /vms/NAME.vmx}. */
    public String vmx() {
        return "/vms/" + name() + ".vmx";
    }

    /** The commands met since the start that a real Mac has and this one does not simulate, in order. */
    public List<String> unknownCommands() {
        return List.of();
    }
}
