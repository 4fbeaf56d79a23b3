package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;
import java.util.Set;

/** {@code /sbin/shutdown -r now} and {@code /sbin/reboot}; their texts are guesses, to be confirmed on a lab Mac. */
final class Shutdown implements Program {
    private static final Set<List<String>> RESTARTS = Set.of(List.of("-r", "now"), List.of("-r", "+0"));

    private final Machine machine;

    Shutdown(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        boolean reboot = invocation.argv().get(0).endsWith("reboot");
        if (reboot ? !invocation.arguments().isEmpty() : !RESTARTS.contains(invocation.arguments())) {
            throw new UnsimulatedUse("anything but shutdown -r now, and reboot without options");
        }
        if (!invocation.account().isRoot()) {
            return Say.failing(invocation, 1, reboot ? "reboot: Operation not permitted" : "shutdown: NOT super-user");
        }
        if (!reboot) {
            Say.out(invocation, "Shutdown NOW!");
            Say.out(invocation, "\nSystem shutdown time has arrived");
        }
        machine.conditions().restarts().begin();
        return 0;
    }
}
