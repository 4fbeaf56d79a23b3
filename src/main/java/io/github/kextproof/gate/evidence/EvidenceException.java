package io.github.kextproof.gate.evidence;

/** A results directory that cannot be used at all; the message says which, why, and what to do, over several lines. */
public final class EvidenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EvidenceException(String message) {
        super(message);
    }
}
