package io.github.kextproof.defender;

import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the keys of both eras and of JSON to one spelling. */
final class HealthKeys {
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    private HealthKeys() {}

    /** {@code realTimeProtectionEnabled} and {@code real_time_protection_enabled} both give the latter. */
    static String snakeCase(String key) {
        return HUMP.matcher(key).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }
}
