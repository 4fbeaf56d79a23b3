package io.github.kextproof.process;

/** Whoever waited for a program was interrupted; the program was killed, and the thread is interrupted still. */
public final class ProgramInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProgramInterrupted(String program) {
        super("interrupted while " + program + " ran; it was killed");
    }
}
