package io.github.kextproof.stub.shell;

import java.io.IOException;

/** Something the shell can start. */
@FunctionalInterface
public interface Program {
    /**
     * Runs to the end.
     *
     * @return the exit status, 0 to 255
     * @throws IOException if a stream broke, which ends the program like SIGPIPE would
     * @throws InterruptedException if the channel closed while the program waited
     */
    int run(Invocation invocation) throws IOException, InterruptedException;
}
