package io.github.kextproof.suite;

/** The stub Macs of an inventory cannot be started; the message says which and why. */
public final class StubMacsFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StubMacsFailed(String message) {
        super(message);
    }

    StubMacsFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
