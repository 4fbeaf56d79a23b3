package io.github.kextproof.defender;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Defender says of itself, whatever the era and format it said it in.
 *
 * @param fields in the order printed, keys in snake_case, values without quotes; unknown keys are kept
 * @param managed the keys whose value an administrator's profile sets
 * @param attentions the lines that begin with ATTENTION, as printed
 */
public record MdatpHealth(Map<String, String> fields, Set<String> managed, List<String> attentions) {
    static final String ENABLED = "real_time_protection_enabled";
    static final String AVAILABLE = "real_time_protection_available";
    static final String LICENSED = "licensed";
    static final String SUBSYSTEM = "real_time_protection_subsystem";
    static final String VERSION = "app_version";

    /** @throws UnreadableHealth if one of the readings that decide is neither true, false nor unavailable */
    public MdatpHealth {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        managed = Set.copyOf(managed);
        attentions = List.copyOf(attentions);
        reading(fields, ENABLED);
        reading(fields, AVAILABLE);
        reading(fields, LICENSED);
    }

    public Reading enabled() {
        return reading(fields, ENABLED);
    }

    public Reading available() {
        return reading(fields, AVAILABLE);
    }

    /** Whether the Mac is onboarded; the field is there from the snake_case era on (vendor documentation). */
    public Reading licensed() {
        return reading(fields, LICENSED);
    }

    /** {@code kernel_extension} or {@code endpoint_security_extension}, if this version says. */
    public Optional<String> subsystem() {
        return value(SUBSYSTEM).filter(text -> !text.equals("unavailable"));
    }

    /** The product's version, such as 101.19.48. */
    public Optional<String> version() {
        return value(VERSION);
    }

    /** Whether Defender says that it runs in passive mode and leaves protection to another product (vendor documentation). */
    public boolean passive() {
        // The older command line calls it passiveMode.
        return Stream.of("passive_mode_enabled", "passive_mode")
                .flatMap(key -> value(key).stream())
                .anyMatch(value -> value.equalsIgnoreCase("true") || value.equals("1"));
    }

    /** Whether an administrator's profile decides that real-time protection is enabled or not. */
    public boolean enabledByProfile() {
        return managed.contains(ENABLED);
    }

    /** A field's value as printed, without its quotes. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The two readings that decide, as messages show them. */
    public String shown() {
        return "enabled=" + enabled() + "  available=" + available();
    }

    /** Whether this is the key of one of the two readings that decide. */
    static boolean decides(String key) {
        return key.equals(ENABLED) || key.equals(AVAILABLE);
    }

    private static Reading reading(Map<String, String> fields, String key) {
        String value = fields.get(key);
        return value == null ? Reading.UNAVAILABLE : Reading.parse(key, value);
    }
}
