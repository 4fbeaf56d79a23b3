package io.github.kextproof.suite;

/** Container Macs cannot be started, for no fault of the inventory; the message says which, why, and who owns the trouble. */
public final class ContainersFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContainersFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
