package io.github.kextproof.lab;

import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import java.util.function.Supplier;

/** What makes a Mac ours and nobody else's while commands are sent to it. */
interface Tenure {
    /** Connects, and makes the Mac ours on that very connection. */
    Shell begin(Supplier<Shell> connect);

    /**
     * A connection takes the place of one that was lost.
     *
     * @throws LabTrouble if the Mac is somebody else's by now
     */
    void resume(Shell fresh);

    /**
     * A command is about to be sent.
     *
     * @throws LabTrouble if the Mac is somebody else's now
     */
    void mustHold(Shell shell);

    /** The same, as far as is known without asking. */
    void mustNotBeLost();

    /** Whether there is something to give back. */
    boolean isHeld();

    /** No signs of life from now on: nothing can be said to the Mac for a while. */
    void rest();

    /**
     * Gives the Mac back.
     *
     * @param connected a connection to it, perhaps another one
     * @throws RuntimeException if that fails; it may be tried again
     */
    void end(Shell connected);

    /** There is nothing to give back any more. */
    void forget();

    /** Whether a Mac may answer later what it does not answer now. */
    static boolean isSilence(ShellException e) {
        return e.isLoss() || e.kind() == ShellException.Kind.UNREACHABLE || e.kind() == ShellException.Kind.DEADLINE;
    }
}
