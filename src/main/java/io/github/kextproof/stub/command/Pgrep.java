package io.github.kextproof.stub.command;

import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;

/** {@code /usr/bin/pgrep} for the one process whose end somebody may wait for: an installation that still goes on. */
final class Pgrep implements Program {
    private static final String PROCESS_NUMBER = "804";

    private final Installer installer;

    Pgrep(Installer installer) {
        this.installer = installer;
    }

    @Override
    public int run(Invocation invocation) {
        if (!invocation.arguments().equals(List.of("-x", "installer"))) {
            throw new UnsimulatedUse("pgrep for anything but -x installer");
        }
        if (!installer.isRunning()) {
            return 1;
        }
        Say.out(invocation, PROCESS_NUMBER);
        return 0;
    }
}
