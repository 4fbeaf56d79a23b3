package io.github.kextproof.ssh;

/** How a remote command ended. */
public sealed interface Ending {
    /** With an exit status, 0 to 255. */
    record Exited(int status) implements Ending {
        @Override
        public String toString() {
            return "exit " + status;
        }
    }

    /** By a signal, named as RFC 4254 names it: KILL, TERM, ... */
    record Killed(String signal) implements Ending {
        @Override
        public String toString() {
            return "killed by signal " + signal;
        }
    }
}
