package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;

/** pgrep(1): whether a process runs, whoever's it is. */
public final class Pgrep {
    private final MacShell mac;

    public Pgrep(MacShell mac) {
        this.mac = mac;
    }

    /**
     * Whether any process has exactly this name.
     *
     * @throws UnexpectedAnswer if pgrep fails
     */
    public boolean finds(String process) {
        Outcome outcome = mac.askAsRoot("/usr/bin/pgrep", "-x", process);
        if (outcome.succeeded() || outcome.exited(1)) {
            return outcome.succeeded();
        }
        throw UnexpectedAnswer.failing("pgrep", outcome);
    }
}
