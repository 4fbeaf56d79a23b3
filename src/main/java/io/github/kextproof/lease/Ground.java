package io.github.kextproof.lease;

import io.github.kextproof.ssh.Outcome;

/** The machine on which a lease is kept, reached as the user who may write there. */
@FunctionalInterface
public interface Ground {
    /**
     * Runs a command to its end; one whose answer was lost may be sent again, all commands of a lease bear that.
     *
     * @throws io.github.kextproof.ssh.ShellException if the conversation breaks
     */
    Outcome run(String... words);
}
