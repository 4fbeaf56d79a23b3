package io.github.kextproof.defender;

import java.util.Locale;

/** Brings the keys of both eras and of JSON to one spelling. */
final class HealthKeys {
    private HealthKeys() {}

    /** {@code realTimeProtectionEnabled} and {@code real_time_protection_enabled} both give the latter. */
    static String snakeCase(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
