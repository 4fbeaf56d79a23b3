package io.github.kextproof.inventory;

import io.github.kextproof.document.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a Mac is real or simulated, here or in a container, and the keys that only one kind has. */
enum Kind {
    LAB,
    STUB,
    CONTAINER;

    /** Says that a stub stands behind a lab Mac's address; where kextproof starts the stub itself, it knows. */
    static final String SIMULATED = "simulated";

    private static final Set<String> OF_THE_LAB = Set.of(
            "address", "port", "user", "login", "host-key", "jump", "ssh-config", "reset", "hardware-uuid", SIMULATED);

    /** What a real Mac is asked for and a stub is told. */
    static final Set<String> KNOWN_TO_THE_MAC = Set.of("macos", "architecture", "locale", "enrollment");

    private static final Set<String> HOW_TO_BEHAVE = Set.of("clock", "person", "installer-waits", "script");

    /** What a Mac is: as it says, or as the top of the file says, or a real one; nothing if the word there is unknown. */
    static Optional<Kind> of(Value mac) {
        Optional<Value> said = mac.get("type").or(() -> mac.document().value().get("type"));
        return said.isEmpty()
                ? Optional.of(LAB)
                : Arrays.stream(values())
                        .filter(kind -> said.get().is(kind.shown()))
                        .findFirst();
    }

    /** The only kind that may have a key, if there is only one; both kinds of simulated Macs have the same keys. */
    static Optional<Kind> onlyOneWith(String key) {
        if (OF_THE_LAB.contains(key)) {
            return Optional.of(LAB);
        }
        return KNOWN_TO_THE_MAC.contains(key) || HOW_TO_BEHAVE.contains(key) ? Optional.of(STUB) : Optional.empty();
    }

    boolean mayHave(String key) {
        return onlyOneWith(key).map(only -> only.isSimulated() == isSimulated()).orElse(true);
    }

    boolean isSimulated() {
        return this != LAB;
    }

    /** As the file says it. */
    String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
