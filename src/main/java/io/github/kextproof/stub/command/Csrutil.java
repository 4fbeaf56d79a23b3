package io.github.kextproof.stub.command;

import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;

/** {@code /usr/bin/csrutil}: System Integrity Protection is on, and only Recovery could change that. */
final class Csrutil implements Program {
    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (words.equals(List.of("status"))) {
            Say.out(invocation, "System Integrity Protection status: enabled.");
            return 0;
        }
        if (words.equals(List.of("enable")) || words.equals(List.of("disable"))) {
            return Say.failing(
                    invocation,
                    1,
                    "csrutil: failed to modify system integrity configuration. This tool needs to be executed from the"
                            + " Recovery OS.");
        }
        throw new UnsimulatedUse("csrutil other than status");
    }
}
