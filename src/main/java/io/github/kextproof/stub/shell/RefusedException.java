package io.github.kextproof.stub.shell;

/** A command cannot even be started; the message is what the shell says. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
