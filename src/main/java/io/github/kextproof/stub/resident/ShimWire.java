package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.server.Wire;
import java.io.IOException;

/** What harms the connection of a shim's caller, done to the real processes. */
final class ShimWire implements Wire {
    private final ShimLine line;
    private final long pid;

    /** @param pid the shim's */
    ShimWire(ShimLine line, long pid) {
        this.line = line;
        this.pid = pid;
    }

    @Override
    public void drop() {
        SshSessions.drop(pid);
    }

    /** The controller, which sees the real connection, refuses to start a Mac whose script wants a reset. */
    @Override
    public void reset() {
        SshSessions.drop(pid);
    }

    /** OpenSSH closes no channel without an exit status, so that the controller refuses such a script too. */
    @Override
    public void cut() {
        SshSessions.drop(pid);
    }

    @Override
    public void kill(String signal) {
        try {
            line.die(signal);
        } catch (IOException e) {
            // It is gone already.
        }
    }
}
