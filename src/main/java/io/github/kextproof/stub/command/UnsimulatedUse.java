package io.github.kextproof.stub.command;

import java.io.Serial;

/** A program was called in a way that nobody has simulated: guessing silently would mislead. */
final class UnsimulatedUse extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param what of the call is not simulated, in a few words */
    UnsimulatedUse(String what) {
        super(what);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
