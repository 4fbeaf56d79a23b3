package io.github.kextproof.journey;

import org.jspecify.annotations.Nullable;

/** Defender or macOS misbehaved; an assertion error, so that reports show the test as failed. */
public final class ProductFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    ProductFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
