package io.github.kextproof.lab;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.lease.LeaseTrouble;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import java.time.Duration;
import java.util.Optional;

/** The last thing that is said to a Mac: that it is free. */
record GivingBack(Host host, Ssh ssh, CommandLog log, Tenure tenure) {
    /** What a connection may take that is for nothing else. */
    private static final Duration CONNECT = Duration.ofSeconds(15);

    /**
     * Over the connection that there is, or over another one if there is none or it turns out to be lost.
     *
     * @return why that failed, if it did
     */
    Optional<String> over(Optional<Shell> connected) {
        try {
            if (connected.isEmpty() || isLost(connected.get())) {
                anew();
            }
            return Optional.empty();
        } catch (LeaseTrouble e) {
            return Optional.of(
                    e.getMessage() + e.actual().map(found -> ": " + found).orElse(""));
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private boolean isLost(Shell shell) {
        try {
            tenure.end(shell);
            return false;
        } catch (ShellException e) {
            if (e.isLoss()) {
                return true;
            }
            throw e;
        }
    }

    private void anew() {
        try (Shell last = ssh.open(host.access(), CONNECT, log)) {
            tenure.end(last);
        }
    }
}
