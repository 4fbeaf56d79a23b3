package io.github.kextproof.journey;

/** The scenario cannot apply to this Mac; the message is the fact that rules it out. */
public final class NotApplicable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotApplicable(String reason) {
        super(reason);
    }
}
