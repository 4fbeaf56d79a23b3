package io.github.kextproof.mac;

import java.util.Objects;

/** A password, passphrase or token that never prints: neither in a log, nor in a report, nor in an exception. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a secret that was resolved from its reference. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The secret itself, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && Objects.equals(secret.value, value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Always the same stars, whatever the secret and its length. */
    @Override
    public String toString() {
        return "******";
    }
}
