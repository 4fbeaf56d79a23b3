package io.github.kextproof.macos;

import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;

/** The way to one Mac: a shell that can break, and perhaps another in its place. */
public interface Connection {
    /** The shell to use now; another one if the last was given up. */
    Shell shell();

    /** The answer to a command was lost: whatever comes next needs another shell. */
    void giveUp(ShellException lost);

    /**
     * Told before a harmless command is sent again.
     *
     * @throws ShellException what was lost, if there is no other shell to send it in
     */
    void repeating(CommandLine command, ShellException lost);

    /** A shell that nothing replaces, so that nothing is repeated. */
    static Connection over(Shell shell) {
        return new Connection() {
            @Override
            public Shell shell() {
                return shell;
            }

            @Override
            public void giveUp(ShellException lost) {}

            @Override
            public void repeating(CommandLine command, ShellException lost) {
                throw lost;
            }
        };
    }
}
