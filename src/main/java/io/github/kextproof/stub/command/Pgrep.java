package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;

/** {@code /usr/bin/pgrep} for the processes whose end somebody may wait for: an installation that goes on, and Defender's own. */
final class Pgrep implements Program {
    private static final String PROCESS_NUMBER = "804";

    private final Machine machine;
    private final Installer installer;

    Pgrep(Machine machine, Installer installer) {
        this.machine = machine;
        this.installer = installer;
    }

    @Override
    public int run(Invocation invocation) {
        if (invocation.arguments().equals(List.of("-l", "wdav"))) {
            return daemons(invocation);
        }
        if (!invocation.arguments().equals(List.of("-x", "installer"))) {
            throw new UnsimulatedUse("pgrep for anything but -x installer and -l wdav");
        }
        if (!installer.isRunning()) {
            return 1;
        }
        Say.out(invocation, PROCESS_NUMBER);
        return 0;
    }

    private int daemons(Invocation invocation) {
        boolean runs = machine.installation().isPresent()
                && machine.conditions().daemon().isRunning();
        if (!runs) {
            return 1;
        }
        List.of("812 wdavdaemon", "815 wdavdaemon_enterprise", "816 wdavdaemon_unprivileged")
                .forEach(line -> Say.out(invocation, line));
        return 0;
    }
}
