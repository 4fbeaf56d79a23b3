package io.github.kextproof.process;

import java.time.Duration;

/** What became of a program on the controller. */
public sealed interface ProgramEnd {
    /**
     * It ended by itself.
     *
     * @param exit its status; 128 and the signal's number if a signal ended it
     * @param out the beginning of its standard output, as UTF-8; may be a secret, so {@link #toString()} tells its length only
     * @param err the same of standard error
     * @param whole whether all that it printed is there
     */
    record Ended(int exit, String out, String err, boolean whole) implements ProgramEnd {
        public boolean succeeded() {
            return exit == 0;
        }

        @Override
        public String toString() {
            return "exit " + exit + ", " + out.length() + " characters on standard output, " + err.length()
                    + " on standard error";
        }
    }

    /**
     * It did not end in time, and was killed with all that it had started.
     *
     * @param deadline how long it had
     * @param out what it had printed until then
     */
    record TimedOut(Duration deadline, String out, String err) implements ProgramEnd {
        @Override
        public String toString() {
            return "still running after " + deadline.toMillis() + " ms, then killed";
        }
    }

    /**
     * Nothing ran.
     *
     * @param why one clause, such as {@code there is no program vmrun in the PATH}
     */
    record NotStarted(String why) implements ProgramEnd {
        @Override
        public String toString() {
            return "not started: " + why;
        }
    }
}
