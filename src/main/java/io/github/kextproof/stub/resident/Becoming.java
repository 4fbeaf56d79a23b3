package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Launcher;
import java.io.IOException;

/** Starts a program as the last thing that a command does: its shim becomes the program, with the real streams. */
final class Becoming implements Launcher {
    private final ShimLine line;
    private boolean done;

    Becoming(ShimLine line) {
        this.line = line;
    }

    @Override
    public int launch(Invocation invocation) throws IOException {
        return launch(invocation.argv().get(0), invocation);
    }

    /** @param file absolute, or looked for along PATH */
    int launch(String file, Invocation invocation) throws IOException {
        done = true;
        invocation.stdout().flush();
        invocation.stderr().flush();
        line.become(file, invocation.argv().stream(), invocation.environment());
        return 0;
    }

    /** Whether the shim is no longer the machine's. */
    boolean isDone() {
        return done;
    }
}
