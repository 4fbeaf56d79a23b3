package io.github.kextproof.bench;

/** A part of the benchmark cannot be done here; the message says why, and what to do. */
final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BenchException(String message) {
        super(message);
    }

    BenchException(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
