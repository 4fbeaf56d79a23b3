package io.github.kextproof.waiting;

/** The thread that waited was interrupted: nobody waits for the answer any more. */
public final class WaitInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WaitInterrupted(Wait wait) {
        super("waiting for " + wait.name() + " was called off, because this thread was interrupted");
    }
}
