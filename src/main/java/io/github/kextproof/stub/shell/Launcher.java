package io.github.kextproof.stub.shell;

import java.io.IOException;

/** Starts programs by name. */
@FunctionalInterface
public interface Launcher {
    /**
     * Finds {@code invocation.argv().get(0)}, as a path or along the environment's PATH, and runs it.
     *
     * @return its exit status; 127 when there is no such program, 126 when it may not be run, after saying so on standard
     *     error in the words of the shell of that macOS version
     */
    int launch(Invocation invocation) throws IOException, InterruptedException;

    /** Whether {@link #launch} would find a program. */
    default boolean finds(Invocation ignoredByThoseWhoCannotTell) {
        return true;
    }
}
