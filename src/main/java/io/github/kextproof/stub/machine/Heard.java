package io.github.kextproof.stub.machine;

import java.util.HashMap;
import java.util.Map;

/** What Defender has said of its protection to anybody since its extension was approved. */
final class Heard {
    private final Map<String, String> lastSaid = new HashMap<>();
    private boolean protection;

    void said(Map<String, String> values) {
        lastSaid.putAll(values);
        protection |= "true".equals(lastSaid.get("real_time_protection_enabled"))
                && "true".equals(lastSaid.get("real_time_protection_available"));
    }

    void forget() {
        lastSaid.clear();
        protection = false;
    }

    /** Whether it has ever said that it is enabled and available. */
    boolean protection() {
        return protection;
    }
}
