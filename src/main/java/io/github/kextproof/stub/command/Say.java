package io.github.kextproof.stub.command;

import io.github.kextproof.stub.shell.Invocation;

/** Prints lines as a Mac does: with a line feed, whatever this machine's habit. */
final class Say {
    private Say() {}

    static void out(Invocation invocation, String line) {
        invocation.stdout().print(line + "\n");
    }

    static void err(Invocation invocation, String line) {
        invocation.stderr().print(line + "\n");
    }

    /** Complains and gives the status to exit with. */
    static int failing(Invocation invocation, int status, String line) {
        err(invocation, line);
        return status;
    }
}
