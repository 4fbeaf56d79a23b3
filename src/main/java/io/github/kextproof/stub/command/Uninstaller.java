package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;

/** Defender's own uninstaller; its texts are guesses, to be confirmed on a lab Mac. */
final class Uninstaller implements Program {
    private final Machine machine;

    Uninstaller(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        if (!invocation.account().isRoot()) {
            return Say.failing(invocation, 1, "This script must be run as root");
        }
        return machine.runUninstaller() ? 0 : Say.failing(invocation, 1, "Uninstallation failed");
    }
}
