package io.github.kextproof.journey;

import org.jspecify.annotations.Nullable;

/** Something else than the product kept a journey from its end; no assertion error, so that reports show the test as broken. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Trouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
