package io.github.kextproof.defender;

import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the keys of both eras and of JSON to one spelling. */
final class HealthKeys {
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    private HealthKeys() {}

    /**
     * {@code realTimeProtectionEnabled} and {@code real_time_protection_enabled} both give the latter.
     *
     * <p>The readings that decide are known in any spelling: a damaged letter case must not hide what contradicts.
     */
    static String snakeCase(String key) {
        String snake = HUMP.matcher(key).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
        return switch (snake.replace("_", "")) {
            case "realtimeprotectionenabled" -> MdatpHealth.ENABLED;
            case "realtimeprotectionavailable" -> MdatpHealth.AVAILABLE;
            default -> snake;
        };
    }
}
