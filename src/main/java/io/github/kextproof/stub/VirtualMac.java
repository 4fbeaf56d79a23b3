package io.github.kextproof.stub;

import io.github.kextproof.stub.server.Endpoint;
import io.github.kextproof.stub.server.HeardCommand;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A simulated Mac that is a guest of the stub hypervisor, wherever it runs. What is in front of it stays, with its port and host
 * key; the Mac behind can be stopped, put back to its snapshot and started again.
 */
public sealed interface VirtualMac extends AutoCloseable permits StubMac, ContainerMac {
    /** Its host name. */
    String name();

    /** Where it listens; the same for as long as the lab runs, whatever happens to the Mac. */
    Endpoint endpoint();

    /** The Mac's virtual machine file on the stub hypervisor, as vmrun takes it: {@code /vms/NAME.vmx}. */
    default String vmx() {
        return "/vms/" + name() + ".vmx";
    }

    /**
     * The screen's VNC server, which is as constant as the endpoint.
     *
     * @throws IOException if no port can be had for it
     */
    ConsoleAddress console() throws IOException;

    /** The commands met since the lab started that a real Mac has and this one does not simulate, in order. */
    List<String> unknownCommands();

    /** The rules of its script that nothing has used since the lab started, in order. */
    List<UnusedRule> unusedRules();

    /**
     * From now on tells somebody of each command line, before anything is done about it; a Mac whose SSH server is not simulated
     * has nothing to tell.
     */
    default void listen(Consumer<HeardCommand> listener) {}

    /** How many SSH connections are open. */
    int connections();

    /** Whether it is switched on. */
    boolean isRunning();

    /**
     * Boots it; nothing happens if it runs. After a mere stop it goes on where it was.
     *
     * @throws IOException if it does not come up
     */
    void start() throws IOException;

    /** Whether the hypervisor has the snapshot that it would be put back to. */
    default boolean hasSnapshot() {
        return true;
    }

    /** Cuts the power: connections drop. */
    void stop();

    /** Throws everything away that happened since the snapshot; the Mac is off afterwards. */
    void revert();

    @Override
    void close();
}
